import { spareFrom } from '../../graph/subscriptions/rules.ts';
import { findSubscriptionsDue } from '../../graph/subscriptions/store.ts';
import { findUnread } from '../../mentoring/calendar/store.ts';
import { findUnanswered } from '../../mentoring/events/store.ts';
import { findPassed, recordPassed } from '../../mentoring/meetings/store.ts';
import { listUnwatchedPeople } from '../../mentoring/mentorships/store.ts';
import { findUndelivered } from '../../mentoring/notifications/store.ts';
import { findToLookAt } from '../../mentoring/promises/store.ts';
import { requestPromises, requestSync, requestWatch } from '../../platform/requests.ts';
import type { Context } from '../context.ts';
import { reactions } from '../reactions/all.ts';

/** A mailbox that no notification spoke of is read this often all the same. */
const unreadMs = 15 * 60_000;
/** What one sweep takes on at most; the next one, a minute later, goes on from there. */
const most = 500;

/** Finds calendars that were not read for a while: a notification may have been lost. */
export async function sweepCalendars({ db, queues, now }: Context): Promise<void> {
  const before = new Date(now().getTime() - unreadMs);
  await requestSync(queues, await findUnread(db, before, most));
}

/** Finds subscriptions to renew, and people in a mentorship whose calendar nobody watches. */
export async function sweepSubscriptions({ db, queues, now }: Context): Promise<void> {
  const due = await findSubscriptionsDue(db, spareFrom(now()), most);
  const unwatched = await listUnwatchedPeople(db, most);
  await requestWatch(queues, [...new Set([...due, ...unwatched])]);
}

/** Finds meetings whose end has passed. */
export async function sweepMeetings({ db, now }: Context): Promise<void> {
  const at = now();
  for (const mentorshipId of await findPassed(db, at)) await recordPassed(db, mentorshipId, at);
}

/** A job has its time and its ten tries; what is not done after that is asked for anew, for some days. */
const spanBefore = (now: Date) => ({
  after: new Date(now.getTime() - 7 * 24 * 60 * 60_000),
  before: new Date(now.getTime() - 10 * 60_000),
});

/**
 * Finds what the queues have lost or given up: events that a reaction has not answered for, and notifications that
 * nobody has received. A failed job of the same id would stand in the new one's way.
 */
export async function sweepLost({ db, queues, now }: Context): Promise<void> {
  const span = spanBefore(now());
  const due = reactions.flatMap(({ name, on }) => on.map((type) => ({ type, reaction: name })));
  for (const eventId of await findUnanswered(db, due, span, most)) {
    await queues.queue('events').remove(eventId);
    await queues.queue('events').add('again', { eventId }, { jobId: eventId });
  }
  for (const notificationId of await findUndelivered(db, span, most)) {
    await queues.queue('delivery').remove(notificationId);
    await queues.queue('delivery').add('again', { notificationId }, { jobId: notificationId });
  }
}

/** Finds mentorships that time has come to look at again: a promise falls due, or a silence grows long. */
export async function sweepPromises({ db, queues, now }: Context): Promise<void> {
  await requestPromises(queues, await findToLookAt(db, now(), most));
}
