import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../platform/database.ts';
import { type Queues, queueNames } from '../../platform/queues.ts';
import { until } from './until.ts';

type Watched = { queues: Queues; db: Database; undelivered?: () => number };

/** What is left to do: jobs waiting or running, events unpublished, and what a tenant has yet to deliver. */
async function open({ queues, db, undelivered = () => 0 }: Watched): Promise<number> {
  const counts = queueNames.map(async (name) => {
    // The schedules themselves wait, delayed, in `upkeep` for ever.
    const delayed = name === 'upkeep' ? [] : (['delayed'] as const);
    return queues.queue(name).getJobCountByTypes('waiting', 'active', ...delayed);
  });
  const jobs = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  return jobs + (await db.event.count({ where: { publishedAt: null } })) + undelivered();
}

/** Resolves when three looks in a row find nothing left to do: what has not happened by then never will. */
export async function quiet(watched: Watched, { withinMs = 20_000, restMs = 80 } = {}) {
  for (let calm = 0; calm < 3; ) {
    await until(
      () => open(watched),
      (count) => count === 0,
      { withinMs, everyMs: restMs },
    );
    await sleep(restMs);
    calm = (await open(watched)) === 0 ? calm + 1 : 0;
  }
}
