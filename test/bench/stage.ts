import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgres, freePort } from '../../platform/embedded-postgres.ts';
import { migrate } from '../../platform/migrations.ts';
import { type Script, startScript } from '../support/processes.ts';
import { until } from '../support/until.ts';

export type Store = 'postgres' | 'redis';

/** What one measurement stands on: a fresh database, and Redis where it is asked for, durable as in production. */
export async function setStage(store: Store) {
  const home = await mkdtemp(join(tmpdir(), 'accord-bench-'));
  await chmod(home, 0o755);
  const postgres = await embeddedPostgres(home);
  await migrate(postgres.url);
  const redis = store === 'redis' ? await startRedisServer(home) : undefined;
  const scripts: Script[] = [];

  /** Starts one of our programs and waits until its page answers. */
  async function start(
    name: string,
    file: string,
    args: string[],
    env: NodeJS.ProcessEnv,
    ready?: string,
  ) {
    const script = startScript(file, args, { LOG_LEVEL: 'error', ...env });
    script.child.stderr?.pipe(process.stderr);
    scripts.unshift(script);
    if (ready) await until(() => isUp(ready), Boolean, { withinMs: 60_000 });
    return { name, script };
  }

  async function close() {
    for (const script of scripts) await script.kill('SIGTERM');
    await redis?.stop();
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  }

  const env = { DATABASE_URL: postgres.url, ...(redis ? { REDIS_URL: redis.url } : {}) };
  return { env, databaseUrl: postgres.url, redisUrl: redis?.url, start, close };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

const isUp = (url: string): Promise<boolean> =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );

/** Whether this machine has a Redis or Valkey server to measure with. */
export function redisServer(): string | null {
  for (const name of ['valkey-server', 'redis-server']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return name;
    } catch {
      // Not this one.
    }
  }
  return null;
}

async function startRedisServer(home: string) {
  const program = redisServer();
  if (!program) throw new Error('there is no redis-server or valkey-server on this machine');
  const port = await freePort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', home];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
  const child = spawn(program, [...flags, ...durable], { stdio: 'ignore' });
  const ended = new Promise((end) => child.once('exit', end));
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resident memory of a process, in megabytes; null where the system does not say. */
export function memoryOf({ child }: Script): number | null {
  try {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
      encoding: 'utf8',
    });
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
