import type { DestinationStream } from 'pino';
import { type Config, parseConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { createSandbox, type SandboxOptions } from '../../sandbox/app.ts';
import { startServer } from '../../server/start.ts';
import { startWorker, type WorkerOptions } from '../../worker/start.ts';
import { createTestDatabase } from './database.ts';
import { startRedis } from './redis.ts';
import { sandboxClient } from './sandbox.ts';

export type Options = {
  /** Where the queues live. */
  queues?: 'postgres' | 'redis';
  sandbox?: SandboxOptions;
  worker?: boolean;
  /** Configuration of its own. */
  settings?: Partial<Config>;
  /** Another clock than the machine's, for the server and the worker. */
  now?: () => Date;
  /** How long the worker waits for a way to people. */
  patience?: WorkerOptions['patience'];
  /** Where the log goes, if not to standard output. */
  logTo?: DestinationStream;
  /** Puts something between Accord and the sandbox's Graph, and says where that is to be found. */
  graphThrough?: (graphUrl: string) => Promise<string>;
};

/** The environment that makes a process of ours belong to a sandbox. */
export function environmentFor(
  sandbox: {
    authority: string;
    graphUrl: string;
    tenantId: string;
    clientId: string;
    clientSecret: string;
  },
  port: number,
): NodeJS.ProcessEnv {
  return {
    PORT: String(port),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ENTRA_AUTHORITY: sandbox.authority,
    ENTRA_TENANT_ID: sandbox.tenantId,
    ENTRA_CLIENT_ID: sandbox.clientId,
    ENTRA_CLIENT_SECRET: sandbox.clientSecret,
    GRAPH_URL: sandbox.graphUrl,
    NOTIFICATION_SECRET: 'a secret of the tests',
    DELIVERIES_PER_SECOND: '1000',
  };
}

/** All of Accord in this process, on a database, queues and a tenant of its own. */
export async function startAccord({
  queues = 'postgres',
  sandbox: options,
  worker = true,
  settings,
  now,
  patience,
  logTo,
  graphThrough = async (graphUrl) => graphUrl,
}: Options = {}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const sandbox = await createSandbox({ appUrl: url, seed: 'people', ...options });
  const graphUrl = await graphThrough(sandbox.graphUrl);
  const database = await createTestDatabase();
  const redis = queues === 'redis' ? await startRedis() : undefined;
  const config: Config & { databaseUrl: string } = {
    ...parseConfig(environmentFor({ ...sandbox, graphUrl }, port)),
    databaseUrl: database.url,
    redisUrl: redis?.url,
    ...settings,
  };
  const log = createLogger('test', config.logLevel, logTo);
  const server = await startServer(config, log, now);
  const working = worker ? await startWorker(config, log, { now, patience }) : undefined;
  const { database: db, close: closeDatabase } = openDatabase(database.url, 3);

  async function close() {
    await working?.close();
    await server.close();
    await closeDatabase();
    await sandbox.close();
    await redis?.stop();
    await database.drop();
  }

  return {
    url,
    config,
    log,
    sandbox,
    db,
    worker: working,
    database,
    redis,
    tenant: sandboxClient(sandbox),
    close,
    api: apiClient(url, sandbox),
  };
}

export type Accord = Awaited<ReturnType<typeof startAccord>>;

/** Calls our API as one of the sandbox's people. */
export function apiClient(url: string, sandbox: { url: string }) {
  const { tokenFor } = sandboxClient(sandbox);
  return async function call(userId: string, method: string, path: string, body?: unknown) {
    const headers: Record<string, string> = {
      authorization: `Bearer ${await tokenFor(userId, 'api')}`,
    };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  };
}
