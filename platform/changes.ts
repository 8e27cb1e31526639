import pg from 'pg';
import type { Logger } from './log.ts';

const channel = 'accord_changes';

/** What PostgreSQL tells every process when an event is committed. */
export type ChangeNotice = { type: string; mentorshipId: string; people: string[] };

/**
 * Hears of every committed event, from whichever process (PostgreSQL's LISTEN). When the connection
 * breaks it is made again, and `onGap` says that something may have been missed meanwhile.
 */
export function listenForChanges(
  databaseUrl: string,
  log: Logger,
  hear: { onChange: (notice: ChangeNotice) => void; onGap: () => void },
) {
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect() {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client = next;
    let broken = false;
    const again = (error?: Error) => {
      if (closed || broken) return;
      broken = true;
      log.warn({ err: error }, 'listening for changes again');
      retry = setTimeout(connect, 500);
      next.end().catch(() => {});
    };
    next.on('error', again).on('end', again);
    next.on('notification', ({ payload }) => hear.onChange(JSON.parse(payload ?? '{}')));
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
      hear.onGap();
    } catch (error) {
      again(error as Error);
    }
  }

  async function close() {
    closed = true;
    clearTimeout(retry);
    await client?.end().catch(() => {});
  }

  return { ready: connect(), close };
}
