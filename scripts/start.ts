import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { discardPostgres, embeddedPostgres, freePort } from '../platform/embedded-postgres.ts';
import { migrate } from '../platform/migrations.ts';
import { readConfig } from '../platform/process.ts';
import { beginDemo } from './demo.ts';
import { playYear } from './year/play.ts';

/**
 * `npm start`: the database where none is given, the sandbox where no tenant is, the server and the worker. With
 * `--year` (`npm run year`) Amara and Jonas have a year behind them then.
 */
const { values: asked } = parseArgs({ options: { year: { type: 'boolean', default: false } } });
const config = readConfig();
const sandboxUrl = process.env.ENTRA_CLIENT_ID ? null : new URL(config.graphUrl).origin;
const children: ChildProcess[] = [];
let stopping = false;

const say = (line = '') => process.stdout.write(`${line}\n`);

async function database() {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  // The sandbox forgets everything when it stops, so what Accord knows of it starts anew as well.
  const folder = sandboxUrl ? '.accord/sandbox' : '.accord';
  if (sandboxUrl) await discardPostgres(folder);
  return embeddedPostgres(folder);
}

/** A process of its own group, so that the terminal's Ctrl-C reaches it through us, and in order. */
function launch(script: string, args: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  child.once('exit', (code) => {
    if (!stopping) void stop(`${script} ended with ${code}`, 1);
  });
  children.push(child);
}

async function answers(url: string) {
  for (let tries = 0; tries < 300 && !stopping; tries++) {
    const ok = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

async function stop(reason: string, code: number) {
  if (stopping) return;
  stopping = true;
  say(`\naccord: stopping (${reason})`);
  // The last started first: whoever uses another ends before it.
  for (const child of children.reverse()) await ended(child);
  await postgres?.stop();
  process.exit(code);
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((end) => child.once('exit', end));
  child.kill('SIGTERM');
  await Promise.race([exit, sleep(20_000)]);
}

let postgres: Awaited<ReturnType<typeof database>> | undefined;

async function start() {
  postgres = await database();
  await migrate(postgres.url);
  // Nobody else is there to hand requests to.
  const { LOG_LEVEL = 'warn', DRAIN_SECONDS = '0' } = process.env;
  const env = { DATABASE_URL: postgres.url, LOG_LEVEL, DRAIN_SECONDS };
  if (sandboxUrl) {
    const { port } = new URL(sandboxUrl);
    const unmet = asked.year ? ['--unmet'] : [];
    launch('sandbox/main.ts', ['--port', port, '--app-url', config.publicUrl, ...unmet], {
      LOG_LEVEL,
    });
    await answers(`${sandboxUrl}/sandbox/app`);
  }
  const lived = asked.year && (await liveThroughAYear(postgres.url));
  launch('server/main.ts', [], env);
  const workerPort = config.workerPort ?? (await freePort());
  launch('worker/main.ts', [], { ...env, WORKER_PORT: String(workerPort) });
  for (const port of [config.port, workerPort]) await answers(`http://localhost:${port}/readyz`);
  if (!sandboxUrl) {
    say(`\nAccord is running: ${config.publicUrl}`);
    return say(`How its worker is doing: http://localhost:${workerPort}/readyz\n`);
  }
  const people = lived || (await beginDemo(config.publicUrl, sandboxUrl));
  say(`
Accord is running, with a sandbox instead of a Microsoft 365 tenant.

  Be Jonas in Outlook, and cancel the next mentoring meeting:
    ${sandboxUrl}/outlook/?user=${people.mentee}
  Be Amara in Teams, and see what Accord makes of it:
    ${sandboxUrl}/teams/?user=${people.mentor}
  Everybody else:  ${sandboxUrl}/
  The tab alone:   ${config.publicUrl}/

Ctrl-C stops it. The sandbox forgets everything then.
`);
}

async function liveThroughAYear(databaseUrl: string) {
  if (!sandboxUrl) throw new Error('a year is lived through in the sandbox alone');
  say('accord: Amara and Jonas live through a year');
  return playYear({ ...config, databaseUrl, logLevel: 'warn' }, sandboxUrl);
}

process.once('SIGINT', () => stop('Ctrl-C', 0));
process.once('SIGTERM', () => stop('SIGTERM', 0));
await start().catch((error) => stop(String(error?.message ?? error), 1));
