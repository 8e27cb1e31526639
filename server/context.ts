import type { Graph } from '../graph/client.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import type { Health } from '../platform/health.ts';
import type { Logger } from '../platform/log.ts';
import type { Queues } from '../platform/queues.ts';
import type { Streams } from './streams.ts';
import type { TokenVerifier } from './tokens.ts';
import type { WakeUps } from './wake-ups.ts';

/** What routes work with. */
export type Context = {
  config: Config;
  db: Database;
  queues: Queues;
  log: Logger;
  verify: TokenVerifier;
  /** Graph on behalf of the person whose access token is given, with these delegated permissions. */
  graphFor: (accessToken: string, permissions: string[]) => Graph;
  health: Health;
  streams: Streams;
  wakeUps: WakeUps;
  now: () => Date;
};
