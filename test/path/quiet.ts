import { setTimeout as sleep } from 'node:timers/promises';
import { openQueues, queueNames } from '../../platform/queues.ts';
import type { Accord } from '../support/accord.ts';
import { until } from '../support/until.ts';

/**
 * The queues of an Accord as an onlooker sees them: `quiet` resolves once there is nothing left to do, so
 * that what has not happened by then never will; `sweep` runs one of the schedules now.
 */
export function watchQueues({ config, db, log, sandbox }: Accord) {
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));

  async function open(): Promise<number> {
    const counts = queueNames.map(async (name) => {
      // The schedules themselves wait, delayed, in `upkeep` for ever.
      const delayed = name === 'upkeep' ? [] : (['delayed'] as const);
      return queues.queue(name).getJobCountByTypes('waiting', 'active', ...delayed);
    });
    const jobs = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    const unpublished = await db.event.count({ where: { publishedAt: null } });
    return jobs + unpublished + sandbox.tenant.notifier.waiting();
  }

  /** Resolves when three looks in a row, over more than a delivery takes, find nothing to do. */
  async function quiet(): Promise<void> {
    for (let calm = 0; calm < 3; ) {
      await until(open, (count) => count === 0, { withinMs: 20_000 });
      await sleep(80);
      calm = (await open()) === 0 ? calm + 1 : 0;
    }
  }

  async function sweep(name: `sweep-${string}`): Promise<void> {
    await queues.queue('upkeep').add(name, {});
  }

  return { quiet, sweep, close: queues.close };
}

export type Onlooker = ReturnType<typeof watchQueues>;
