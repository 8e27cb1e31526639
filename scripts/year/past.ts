import { createGraph } from '../../graph/client.ts';
import { createTokens } from '../../graph/entra.ts';
import { takeUnpublished } from '../../mentoring/events/store.ts';
import { findDuePeople } from '../../mentoring/notifications/delivery/store.ts';
import { findToLookAt, keepPromisesOf } from '../../mentoring/promises/store.ts';
import type { Config } from '../../platform/config.ts';
import { type Database, openDatabase, transact } from '../../platform/database.ts';
import type { Logger } from '../../platform/log.ts';
import { openQueues } from '../../platform/queues.ts';
import { requestWatch } from '../../platform/requests.ts';
import { openChannels } from '../../worker/channels/all.ts';
import type { Context } from '../../worker/context.ts';
import { deliver } from '../../worker/jobs/deliver.ts';
import { sweepImportantDates } from '../../worker/jobs/important-dates.ts';
import { sweepPauses, sweepRequests } from '../../worker/jobs/mentorship-sweeps.ts';
import { react } from '../../worker/jobs/react.ts';
import { sweepMeetings } from '../../worker/jobs/sweeps.ts';
import { syncCalendar } from '../../worker/jobs/sync-calendar.ts';

const most = 500;
const sweeps = [sweepMeetings, sweepRequests, sweepPauses, sweepImportantDates];

/** The worker's own jobs, done one after the other at times of the past. */
export async function openPast(
  config: Config & { databaseUrl: string },
  log: Logger,
  now: () => Date,
) {
  const { database: db, close: closeDatabase } = openDatabase(config.databaseUrl, 4);
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));
  await queues.ready();
  const { forApp } = createTokens(config);
  const graph = createGraph(config.graphUrl, forApp);
  const channels = openChannels(config, forApp);
  const context: Context = { config, db, graph, queues, channels, log, now };

  const people = async () => (await db.person.findMany({ select: { id: true } })).map((p) => p.id);

  /** What was learnt was learnt then, and all that follows from it followed at once. */
  async function reactToAll(): Promise<void> {
    for (;;) {
      const data = { recordedAt: now() };
      const { count } = await db.event.updateMany({ where: { publishedAt: null }, data });
      if (count === 0) return;
      const events = await transact(db, (tx) => takeUnpublished(tx, most));
      for (const { id, type } of events)
        if (type !== 'notification.created') await react(context, id);
    }
  }

  return {
    /** What time alone brings about: meetings end, pauses too, promises fall due. */
    async timePasses(): Promise<void> {
      if (await isQuiet(db, now())) return;
      await Promise.all(sweeps.map((sweep) => sweep(context)));
      for (const id of await findToLookAt(db, now(), most)) await keepPromisesOf(db, id, now());
      await reactToAll();
      for (const id of await findDuePeople(db, now(), most)) await deliver(context, id);
    },
    reactToAll,
    /** Graph would say that something has changed. */
    async readCalendars(): Promise<void> {
      for (const id of await people()) await syncCalendar(context, id);
    },
    /** Leaves the present to the worker that starts next. */
    async close(): Promise<void> {
      await requestWatch(queues, await people());
      await queues.close();
      await closeDatabase();
    },
  };
}

/** Most days bring nothing, and one question says so, in place of a year of sweeps. */
async function isQuiet(db: Database, now: Date): Promise<boolean> {
  const [found] = await db.$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT FROM mentorship WHERE look_at <= ${now} OR paused_until <= ${now})
      OR EXISTS (SELECT FROM meeting WHERE state = 'scheduled' AND "end" <= ${now})
      OR EXISTS (SELECT FROM important_date WHERE "at" BETWEEN
        ${now}::timestamptz - interval '10 days' AND ${now}::timestamptz + interval '5 days')
      OR EXISTS (SELECT FROM notification
        WHERE delivered_at IS NULL AND failure IS NULL AND due_at <= ${now}) AS due`;
  return !found?.due;
}
