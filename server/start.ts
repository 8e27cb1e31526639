import { setTimeout as sleep } from 'node:timers/promises';
import { createGraph, whileSomebodyWaits } from '../graph/client.ts';
import { createTokens } from '../graph/entra.ts';
import { listenForChanges } from '../platform/changes.ts';
import { type Config, listenHost } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { commonHealth } from '../platform/health.ts';
import type { Logger } from '../platform/log.ts';
import { openQueues } from '../platform/queues.ts';
import { buildApp } from './app.ts';
import { createStreams } from './streams.ts';
import { createTokenVerifier } from './tokens.ts';
import { createWakeUps } from './wake-ups.ts';

/**
 * Starts serving on a migrated database. `close` says that it stops, and goes on for as long as whoever hands out requests
 * may take to hear of it; then it answers what is under way and lets go of everything.
 */
export async function startServer(
  config: Config & { databaseUrl: string },
  log: Logger,
  now = () => new Date(),
) {
  const { database: db, close: closeDatabase } = openDatabase(config.databaseUrl);
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));
  const tokens = createTokens(config);
  const streams = createStreams();
  const health = commonHealth(db, queues);
  const changes = listenForChanges(config.databaseUrl, log, {
    onChange: streams.tell,
    onGap: streams.endAll,
  });
  const app = await buildApp({
    config,
    db,
    queues,
    log,
    verify: createTokenVerifier(config),
    graphFor: (accessToken, permissions) =>
      createGraph(
        config.graphUrl,
        () => tokens.onBehalfOf(accessToken, permissions),
        whileSomebodyWaits,
      ),
    health,
    streams,
    wakeUps: createWakeUps(queues),
    now,
  });
  await queues.ready();
  await changes.ready;
  const address = await app.listen({ port: config.port, host: listenHost(config) });

  async function close() {
    health.stopping = true;
    await sleep(config.drainSeconds * 1000);
    await app.close();
    await changes.close();
    await queues.close();
    await closeDatabase();
  }

  return { address, app, close };
}
