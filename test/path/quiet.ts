import { openQueues } from '../../platform/queues.ts';
import type { Accord } from '../support/accord.ts';
import { quiet } from '../support/quiet.ts';

/**
 * The queues of an Accord as an onlooker sees them: `quiet` resolves once there is nothing left to do;
 * `sweep` runs one of the schedules now.
 */
export function watchQueues({ config, db, log, sandbox }: Accord) {
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));
  const undelivered = () => sandbox.tenant.notifier.waiting();

  async function sweep(name: `sweep-${string}`): Promise<void> {
    await queues.queue('upkeep').add(name, {});
  }

  return { quiet: () => quiet({ queues, db, undelivered }), sweep, close: queues.close };
}

export type Onlooker = ReturnType<typeof watchQueues>;
