import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../../platform/database.ts';

/** What is left to do: events not published, and jobs of any queue but the calendars', in one look. */
async function open(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ left: number }[]>`
    SELECT (SELECT count(*) FROM event WHERE published_at IS NULL)::int
      + (SELECT count(*) FROM bullmq.job WHERE queue <> 'calendar'
          AND state IN ('waiting', 'active', 'delayed'))::int AS left`;
  return row?.left ?? 0;
}

/** Waits until nothing is left to do. What follows from something is asked for before that is done, so one look is enough. */
export async function untilAtRest(db: Database, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (let left = await open(db); left > 0; left = await open(db)) {
    if (Date.now() > deadline) throw new Error(`left to do: ${await leftOver(db)}`);
    await sleep(10);
  }
}

async function leftOver(db: Database): Promise<string> {
  const jobs = await db.$queryRaw<object[]>`
    SELECT queue, name, id, state, failed_reason FROM bullmq.job
    WHERE queue <> 'calendar' AND state IN ('waiting', 'active', 'delayed') LIMIT 5`;
  return JSON.stringify(jobs);
}
