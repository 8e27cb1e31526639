import type { Queues } from './queues.ts';

/**
 * Asks for a person's calendar to be read: one reading runs at a time, and one more follows when
 * something changed meanwhile.
 */
export async function requestSync(queues: Queues, personIds: string[]): Promise<void> {
  const jobs = personIds.map((personId) => ({
    name: 'sync-calendar',
    data: { personId },
    opts: { deduplication: { id: personId, keepLastIfActive: true } },
  }));
  await queues.queue('calendar').addBulk(jobs);
}

/** Asks for a person's calendar to be watched as it should be; `renew` even where that is not due yet. */
export async function requestWatch(
  queues: Queues,
  personIds: string[],
  renew = false,
): Promise<void> {
  const jobs = personIds.map((personId) => ({
    name: 'watch-mailbox',
    data: { personId, renew },
    opts: { deduplication: { id: `watch-${personId}`, keepLastIfActive: true } },
  }));
  await queues.queue('upkeep').addBulk(jobs);
}
