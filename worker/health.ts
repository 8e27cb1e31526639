import { commonHealth, type Health } from '../platform/health.ts';
import { measureSchedules, mustBeOnTime } from './clock.ts';
import type { Context } from './context.ts';
import type { startOutbox } from './outbox.ts';
import { schedules } from './schedules.ts';

/** The outbox looks every second; a batch of five hundred takes it about as long. */
const patienceMs = 10_000;

/** A worker is well while it hands on what happens, takes jobs, and the schedules are kept by it or by others. */
export function workerHealth(
  { db, queues }: Pick<Context, 'db' | 'queues'>,
  outbox: Pick<ReturnType<typeof startOutbox>, 'idleMs'>,
): Health {
  const common = commonHealth(db, queues);
  const checks = {
    ...common.checks,
    outbox: async () => must(outbox.idleMs() < patienceMs),
    workers: async () => must(queues.atRest().length === 0),
    schedules: () => mustBeOnTime(queues, schedules),
  };
  const measures = [...common.measures, () => measureSchedules(queues, schedules)];
  return { stopping: false, checks, measures };
}

function must(holds: boolean): void {
  if (!holds) throw new Error('it does not');
}
