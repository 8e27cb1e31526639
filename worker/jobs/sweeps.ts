import { spareFrom } from '../../graph/subscriptions/rules.ts';
import { findSubscriptionsDue } from '../../graph/subscriptions/store.ts';
import { listStanding } from '../../mentoring/alerts/store.ts';
import { findUnread } from '../../mentoring/calendar/store.ts';
import { findPassed, recordPassed } from '../../mentoring/meetings/store.ts';
import { listUnwatchedPeople } from '../../mentoring/mentorships/store.ts';
import { transact } from '../../platform/database.ts';
import { requestSync, requestWatch } from '../../platform/requests.ts';
import type { Context } from '../context.ts';
import { settleCancellationAlerts } from '../reactions/cancellation-patterns.ts';

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

/** Looks again at the alerts that stand: days go by, and a pattern may have ended with nothing happening. */
export async function sweepAlerts({ db, now }: Context): Promise<void> {
  for (const mentorshipId of await listStanding(db)) {
    await transact(db, (tx) => settleCancellationAlerts(tx, mentorshipId, now()));
  }
}
