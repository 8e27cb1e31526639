import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { environmentFor } from './accord.ts';
import { createTestDatabase } from './database.ts';
import { type Script, startScript } from './processes.ts';
import { startRedis } from './redis.ts';
import { sandboxClient } from './sandbox.ts';
import { until } from './until.ts';

/** A program of ours that can be killed and started again. */
function program(script: string, args: string[], env: NodeJS.ProcessEnv) {
  let running: Script;
  const start = () => {
    running = startScript(script, args, env);
    running.child.stdout?.pipe(process.stderr);
    running.child.stderr?.pipe(process.stderr);
  };
  start();
  return {
    start,
    kill: () => running.kill('SIGKILL'),
    stop: () => running.kill('SIGTERM'),
  };
}

const isUp = (url: string) =>
  until(
    () =>
      fetch(url).then(
        (answer) => answer.ok,
        () => false,
      ),
    (ok) => ok,
    { withinMs: 90_000, everyMs: 50 },
  );

/** Accord as it is run: sandbox, server and worker each a process of its own, so that each can be killed. */
export async function startInstallation({
  queues = 'postgres',
}: {
  queues?: 'postgres' | 'redis';
} = {}) {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const sandboxUrl = `http://localhost:${sandboxPort}`;
  const flags = ['--port', String(sandboxPort), '--app-url', url, '--empty'];
  const sandbox = program('sandbox/main.ts', flags, { LOG_LEVEL: 'error' });
  const database = await createTestDatabase();
  const redis = queues === 'redis' ? await startRedis() : undefined;
  await isUp(`${sandboxUrl}/sandbox/app`);
  const registration = await (await fetch(`${sandboxUrl}/sandbox/app`)).json();
  const env = {
    ...environmentFor(registration, port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    DATABASE_URL: database.url,
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const server = program('server/main.ts', [], env);
  const worker = program('worker/main.ts', [], env);
  await isUp(`${url}/readyz`);
  const { database: db, close: closeDatabase } = openDatabase(database.url, 5);

  async function close() {
    await worker.stop();
    await server.stop();
    await sandbox.stop();
    await closeDatabase();
    await redis?.stop();
    await database.drop();
  }

  return {
    url,
    db,
    server,
    worker,
    databaseUrl: database.url,
    redisUrl: redis?.url,
    tenant: sandboxClient({ url: sandboxUrl }),
    tenantId: registration.tenantId as string,
    close,
  };
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;
