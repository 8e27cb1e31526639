import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedPostgres } from '../../platform/embedded-postgres.ts';
import { type Script, startScript } from '../support/processes.ts';
import { until } from '../support/until.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'accord-embedded-'));
  // Where the tests run as root, PostgreSQL runs as nobody, who must get in.
  await chmod(home, 0o755);
});
afterEach(async () => {
  if (await isUp()) await (await adopted()).stop();
  await rm(home, { recursive: true, force: true });
});

const start = () => embeddedPostgres(home, ['-c', 'fsync=off']);
const starter = () => startScript('test/platform/support/keep-postgres.ts', [home]);
const urlOf = async (script: Script): Promise<string> => {
  await script.says('\n');
  return script.stdout().trim();
};
const letGo = (script: Script) => {
  script.child.stdin?.write('stop\n');
  return script.ended;
};

const postmaster = async (): Promise<number> =>
  Number((await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

async function isUp(): Promise<boolean> {
  const pid = await postmaster().catch(() => 0);
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A server that nobody is left to stop. */
async function adopted() {
  const pid = await postmaster();
  async function stop() {
    process.kill(pid, 'SIGINT');
    await until(isUp, (up) => !up);
  }
  return { stop };
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('is one for two processes that ask at once, and ends with the one that started it', async () => {
    const [one, two] = [starter(), starter()];
    const urls = await Promise.all([urlOf(one), urlOf(two)]);
    expect(urls[0]).toBe(urls[1]);
    await query(urls[0], 'CREATE TABLE shared AS SELECT 1 AS one');
    expect(await query(urls[1], 'SELECT one FROM shared')).toEqual([{ one: 1 }]);

    const third = await start();
    expect(third.url).toBe(urls[0]);
    await third.stop();
    expect(await isUp()).toBe(true);

    expect(await Promise.all([letGo(one), letGo(two)])).toEqual([0, 0]);
    expect(await isUp()).toBe(false);
  });

  it('keeps its data when it is stopped and started again', async () => {
    const before = await start();
    await query(before.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await before.stop();
    expect(await isUp()).toBe(false);
    const after = await start();
    expect(await query(after.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
    await after.stop();
  });

  it('lets in nobody without the password, and listens to this machine only', async () => {
    const { url, stop } = await start();
    await expect(query(url.replace(':accord@', ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: 'localhost' }]);
    await stop();
  });

  it('outlives a starter that is killed, and serves the next who asks', async () => {
    const first = starter();
    const url = await urlOf(first);
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    await first.kill('SIGKILL');
    const next = await start();
    expect(next.url).toBe(url);
    expect(await query(next.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
  });

  it('starts again over a server that was killed', async () => {
    const before = await start();
    await query(before.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    process.kill(await postmaster(), 'SIGKILL');
    await until(isUp, (up) => !up);
    const after = await start();
    expect(await query(after.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
    await after.stop();
  });

  it('is made anew where the first who made it was killed in the middle of that', async () => {
    const first = starter();
    await until(halfMade, (made) => made, { everyMs: 5 });
    await first.killAll('SIGKILL');
    expect(first.stdout()).toBe('');
    const next = await start();
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await next.stop();
  });
});

/** Whether a data folder is being filled: PostgreSQL writes its version early on. */
async function halfMade(): Promise<boolean> {
  const files = await readdir(home, { recursive: true }).catch(() => []);
  return files.some((file) => file.endsWith('PG_VERSION'));
}
