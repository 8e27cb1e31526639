import { setTimeout as sleep } from 'node:timers/promises';
import { findToTell } from '../../../mentoring/important-dates/telling/store.ts';
import { findPassed } from '../../../mentoring/meetings/store.ts';
import { findExpired, findRested } from '../../../mentoring/mentorships/waiting/store.ts';
import { findDuePeople } from '../../../mentoring/notifications/delivery/store.ts';
import { findToLookAt } from '../../../mentoring/promises/store.ts';
import type { Database } from '../../../platform/database.ts';

const finds = {
  promises: findToLookAt,
  deliveries: findDuePeople,
  meetings: (db: Database, now: Date) => findPassed(db, now),
  requests: findExpired,
  pauses: findRested,
  dates: findToTell,
} satisfies Record<string, (db: Database, now: Date, most: number) => Promise<string[]>>;

export type SweepCost = { sweep: string; found: number; ms: number; rowsRead: number };
const times = 20;
/** A resting connection of PostgreSQL tells its counts after ten seconds. */
const countedAfterMs = 11_000;

/** What it costs each sweep to find what is due at `now`: milliseconds (median), and rows that the database read. */
export async function sweepCosts(db: Database, now: Date): Promise<SweepCost[]> {
  const costs: SweepCost[] = [];
  for (const [sweep, find] of Object.entries(finds)) {
    await find(db, now, 500);
    await sleep(countedAfterMs);
    const before = await rowsRead(db);
    const took: number[] = [];
    let found = 0;
    for (let n = 0; n < times; n++) {
      const began = performance.now();
      found = (await find(db, now, 500)).length;
      took.push(performance.now() - began);
    }
    await sleep(countedAfterMs);
    const rows = Math.round(((await rowsRead(db)) - before) / times);
    const ms = took.sort((a, b) => a - b)[times / 2] ?? 0;
    costs.push({ sweep, found, ms: Math.round(ms * 10) / 10, rowsRead: rows });
  }
  return costs;
}

async function rowsRead(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ read: number }[]>`
    SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float AS read
    FROM pg_stat_user_tables WHERE schemaname = 'public'`;
  return row?.read ?? 0;
}
