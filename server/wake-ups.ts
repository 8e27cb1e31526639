import type { Queues } from '../platform/queues.ts';
import { storeNotice } from '../platform/requests.ts';

/** Notes whose calendars changed, and returns when the queue has it safely. */
export type WakeUps = { request: (personIds: string[]) => Promise<void> };

/**
 * Gathers what arrives while the queue is storing the last lot, so that a flood of notifications costs one
 * trip and one job at a time, with each mailbox in it once. A caller's promise settles with the trip that carried its own, so
 * nobody is told "stored" before it is.
 */
export function createWakeUps(queues: Queues): WakeUps {
  type Lot = { personIds: Set<string>; stored: Promise<void> };
  let waiting: Lot | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  function newLot(): Lot {
    const personIds = new Set<string>();
    const stored = underWay.then(() => {
      waiting = undefined;
      return storeNotice(queues, [...personIds]);
    });
    underWay = stored.catch(() => {});
    return { personIds, stored };
  }

  return {
    request(personIds) {
      waiting ??= newLot();
      for (const personId of personIds) waiting.personIds.add(personId);
      return waiting.stored;
    },
  };
}
