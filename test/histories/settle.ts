import { createLogger } from '../../platform/log.ts';
import { openQueues } from '../../platform/queues.ts';
import { letHear } from '../support/heard.ts';
import type { Installation } from '../support/installation.ts';
import { quiet } from '../support/quiet.ts';
import { until } from '../support/until.ts';

/**
 * Lets the sweep find what no notification told, and waits until there is nothing left to do: no job
 * waiting or running, no event unpublished, twice in a row.
 */
export async function settle({ db, databaseUrl, redisUrl, tenant }: Installation): Promise<void> {
  await tenant.faults({ dropRate: 0, throttleRate: 0, errorRate: 0, delayMs: 0, replayRate: 0 });
  const log = createLogger('test', 'error');
  const queues = openQueues({ databaseUrl, redisUrl }, (error) =>
    log.warn({ err: error }, 'queue'),
  );
  await queues.ready();

  const rest = () => quiet({ queues, db }, { withinMs: 180_000, restMs: 300 });
  await rest();
  // The clock of the sweep, a quarter of an hour later: every mailbox has gone unread too long.
  const swept = new Date();
  await db.calendarCursor.updateMany({ data: { syncedAt: new Date(Date.now() - 60 * 60_000) } });
  await until(
    async () => {
      await queues.queue('upkeep').add('sweep-calendars', {});
      await rest();
      return db.calendarCursor.count({ where: { syncedAt: { lt: swept } } });
    },
    (unread) => unread === 0,
    { withinMs: 180_000 },
  );
  await letHear({ db, queues }, rest);
  await queues.close();
}
