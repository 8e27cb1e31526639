import { createGraph, type Patience } from '../graph/client.ts';
import { createTokens } from '../graph/entra.ts';
import { type Config, listenHost } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { serveHealth } from '../platform/health.ts';
import type { Logger } from '../platform/log.ts';
import { openQueues } from '../platform/queues.ts';
import { startWork } from './app.ts';
import { openChannels } from './channels/all.ts';
import type { Schedules } from './clock.ts';
import { workerHealth } from './health.ts';

/** For tests: another clock, what runs by it, and other patience with the ways to people. */
export type WorkerOptions = {
  now?: (() => Date) | undefined;
  schedules?: Schedules | undefined;
  patience?: Partial<Patience> | undefined;
};

/** Starts working on a migrated database. `close` lets what is under way finish. */
export async function startWorker(
  config: Config & { databaseUrl: string },
  log: Logger,
  options: WorkerOptions = {},
) {
  const { database: db, close: closeDatabase } = openDatabase(config.databaseUrl, 20);
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));
  await queues.ready();
  const { forApp } = createTokens(config);
  const graph = createGraph(config.graphUrl, forApp);
  const channels = openChannels(config, forApp, options.patience);
  const context = {
    config,
    db,
    graph,
    queues,
    channels,
    log,
    now: options.now ?? (() => new Date()),
  };
  const work = await startWork(context, options.schedules);
  const health = workerHealth(context, work.outbox);
  const port =
    config.workerPort && (await serveHealth(health, config.workerPort, listenHost(config)));

  async function close() {
    health.stopping = true;
    await work.close();
    await queues.close();
    if (port) await port.close();
    await closeDatabase();
  }

  return { context, health, close };
}
