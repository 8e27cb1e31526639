import { findSubscriptionsDue } from '../../../graph/subscriptions/store.ts';
import { findUnread } from '../../../mentoring/calendar/store.ts';
import { findToTell } from '../../../mentoring/important-dates/telling/store.ts';
import { findPassed } from '../../../mentoring/meetings/store.ts';
import { findExpired, findRested } from '../../../mentoring/mentorships/waiting/store.ts';
import { findDuePeople } from '../../../mentoring/notifications/delivery/store.ts';
import { findToLookAt } from '../../../mentoring/promises/store.ts';
import { type Database, openDatabase } from '../../../platform/database.ts';
import { most } from '../../../worker/jobs/sweep.ts';

const quarterMs = 15 * 60_000;
const finds = {
  calendars: (db: Database, now: Date, most: number) =>
    findUnread(db, new Date(now.getTime() - quarterMs), most),
  subscriptions: findSubscriptionsDue,
  promises: findToLookAt,
  deliveries: findDuePeople,
  meetings: (db: Database, now: Date) => findPassed(db, now),
  requests: findExpired,
  pauses: findRested,
  dates: findToTell,
} satisfies Record<string, (db: Database, now: Date, most: number) => Promise<string[]>>;

export type SweepCost = { sweep: string; found: number; ms: number; rowsRead: number };
const times = 20;

/** What it costs each sweep to find what is due at `now`: milliseconds (median), and rows that the database read. */
export async function sweepCosts(databaseUrl: string, now: Date): Promise<SweepCost[]> {
  // One connection: PostgreSQL counts by connection, and is asked to tell.
  const { database: db, close } = openDatabase(databaseUrl, 1);
  const costs: SweepCost[] = [];
  for (const [sweep, find] of Object.entries(finds)) {
    await find(db, now, most);
    const before = await rowsRead(db);
    const took: number[] = [];
    let found = 0;
    for (let n = 0; n < times; n++) {
      const began = performance.now();
      found = (await find(db, now, most)).length;
      took.push(performance.now() - began);
    }
    const rows = Math.round(((await rowsRead(db)) - before) / times);
    const ms = took.sort((a, b) => a - b)[times / 2] ?? 0;
    costs.push({ sweep, found, ms: Math.round(ms * 10) / 10, rowsRead: rows });
  }
  await close();
  return costs;
}

async function rowsRead(db: Database): Promise<number> {
  await db.$queryRaw`SELECT pg_stat_force_next_flush()::text`;
  const [row] = await db.$queryRaw<{ read: number }[]>`
    SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float AS read
    FROM pg_stat_user_tables WHERE schemaname = 'public'`;
  return row?.read ?? 0;
}
