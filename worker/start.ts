import { createGraph } from '../graph/client.ts';
import { createTokens } from '../graph/entra.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import type { Logger } from '../platform/log.ts';
import { openQueues } from '../platform/queues.ts';
import { startWork } from './app.ts';

/** Starts working on a migrated database. `close` lets what is under way finish. */
export async function startWorker(config: Config & { databaseUrl: string }, log: Logger) {
  const { database: db, close: closeDatabase } = openDatabase(config.databaseUrl, 20);
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));
  await queues.ready();
  const graph = createGraph(config.graphUrl, createTokens(config).forApp);
  const context = { config, db, graph, queues, log, now: () => new Date() };
  const work = await startWork(context);

  async function close() {
    await work.close();
    await queues.close();
    await closeDatabase();
  }

  return { context, close };
}
