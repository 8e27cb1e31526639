import { enter, type Queues } from './queues.ts';
import { carried } from './tracing.ts';

/** How many people one notice names at most: a job should stay small. */
const perNotice = 1_000;

/**
 * Stores, in one trip, that these people's calendars changed. A worker makes of it one reading a mailbox;
 * whoever has to answer Graph within its three seconds need not wait for that.
 */
export async function storeNotice(queues: Queues, personIds: string[]): Promise<void> {
  const jobs = [];
  for (let from = 0; from < personIds.length; from += perNotice) {
    const data = { personIds: personIds.slice(from, from + perNotice) };
    jobs.push({ name: 'notice', data, opts: carried() });
  }
  await enter(queues.queue('notices'), jobs);
}

/**
 * Asks for people's calendars to be read: one reading runs at a time, and one more follows when
 * something changed meanwhile.
 */
export async function requestSync(queues: Queues, personIds: string[]): Promise<void> {
  const jobs = personIds.map((personId) => ({
    name: 'sync-calendar',
    data: { personId },
    opts: { ...carried(), deduplication: { id: personId, keepLastIfActive: true } },
  }));
  await queues.queue('calendar').addBulk(jobs);
}

/** Asks for events to be told to whoever listens outside; of what is asked for already, its next try stays when it is. */
export async function requestPosts(queues: Queues, eventIds: string[]): Promise<void> {
  const jobs = eventIds.map((eventId) => ({
    name: 'post-event',
    data: { eventId },
    opts: { jobId: eventId },
  }));
  await enter(queues.queue('webhooks'), jobs);
}

/** Asks for people to be told what they are to hear: one run at a time, and one more where something came meanwhile. */
export async function requestDelivery(queues: Queues, personIds: string[]): Promise<void> {
  const jobs = personIds.map((personId) => ({
    name: 'deliver',
    data: { personId },
    opts: { deduplication: { id: personId, keepLastIfActive: true } },
  }));
  await queues.queue('delivery').addBulk(jobs);
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
    opts: {
      deduplication: { id: `${renew ? 'renew' : 'watch'}-${personId}`, keepLastIfActive: true },
    },
  }));
  await queues.queue('upkeep').addBulk(jobs);
}

/** Asks for what was promised in these mentorships to be looked at again. */
export async function requestPromises(queues: Queues, mentorshipIds: string[]): Promise<void> {
  const jobs = mentorshipIds.map((mentorshipId) => ({
    name: 'keep-promises',
    data: { mentorshipId },
    opts: { deduplication: { id: `promises-${mentorshipId}`, keepLastIfActive: true } },
  }));
  await queues.queue('upkeep').addBulk(jobs);
}
