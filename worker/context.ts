import type { Graph } from '../graph/client.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import type { Logger } from '../platform/log.ts';
import type { Queues } from '../platform/queues.ts';
import type { Channels } from './channels/all.ts';

/** What jobs work with. Time is a parameter: tests run a year in a minute. */
export type Context = {
  config: Config & { databaseUrl: string };
  db: Database;
  graph: Graph;
  queues: Queues;
  /** The ways to people. */
  channels: Channels;
  log: Logger;
  now: () => Date;
};
