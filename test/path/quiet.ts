import { openQueues } from '../../platform/queues.ts';
import type { Accord } from '../support/accord.ts';
import { letHear } from '../support/heard.ts';
import { quiet } from '../support/quiet.ts';

/**
 * The queues of an Accord as an onlooker sees them: `quiet` resolves once there is nothing left to do; `heard` once
 * nobody has anything left to hear, however short ago their last message was; `sweep` runs one of the schedules now.
 */
export function watchQueues({ config, db, log, sandbox }: Accord) {
  const queues = openQueues(config, (error) => log.warn({ err: error }, 'queue'));
  const undelivered = () => sandbox.tenant.notifier.waiting();

  async function sweep(name: `sweep-${string}`): Promise<void> {
    await queues.queue('upkeep').add(name, {});
  }

  const calm = () => quiet({ queues, db, undelivered });
  const heard = () => letHear({ db, queues }, calm);

  return { quiet: calm, heard, sweep, close: queues.close };
}

export type Onlooker = ReturnType<typeof watchQueues>;
