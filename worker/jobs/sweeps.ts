import { spareFrom } from '../../graph/subscriptions/rules.ts';
import { findSubscriptionsDue } from '../../graph/subscriptions/store.ts';
import { findUnread } from '../../mentoring/calendar/store.ts';
import { findPassed, recordPassed } from '../../mentoring/meetings/store.ts';
import { lookAgainMs } from '../../mentoring/notifications/delivery/rules.ts';
import { findDuePeople, findUnsentPeople } from '../../mentoring/notifications/delivery/store.ts';
import { findToLookAt } from '../../mentoring/promises/store.ts';
import {
  requestDelivery,
  requestPromises,
  requestSync,
  requestWatch,
} from '../../platform/requests.ts';
import type { Context } from '../context.ts';
import { eachAlone, most } from './sweep.ts';
import { askForUnanswered } from './unanswered.ts';

/** A mailbox that no notification spoke of is read this often all the same. */
const unreadMs = 15 * 60_000;

/** Finds calendars that were not read for a while: a notification may have been lost. */
export async function sweepCalendars({ db, queues, now }: Context): Promise<void> {
  const before = new Date(now().getTime() - unreadMs);
  await requestSync(queues, await findUnread(db, before, most));
}

/** Finds subscriptions to make or to renew. */
export async function sweepSubscriptions({ db, queues, now }: Context): Promise<void> {
  await requestWatch(queues, await findSubscriptionsDue(db, spareFrom(now()), most));
}

/** Finds meetings whose end has passed. */
export async function sweepMeetings({ db, now }: Context): Promise<void> {
  const at = now();
  await eachAlone(await findPassed(db, at), (mentorshipId) => recordPassed(db, mentorshipId, at));
}

/** Finds what the queues have lost or given up of late: events not answered for, and messages written and not sent. */
export async function sweepLost(context: Context): Promise<void> {
  const { db, queues, now } = context;
  await askForUnanswered(context, 1);
  const before = new Date(now().getTime() - lookAgainMs);
  await requestDelivery(queues, await findUnsentPeople(db, before, most));
}

/** Finds events of the week that are not answered for: of what fails for longer, or was lost while no worker ran. */
export const sweepLongLost = (context: Context): Promise<void> => askForUnanswered(context, 7 * 24);

/** Finds people for whom the time has come to hear what waited: the morning, the digest, the end of a rest. */
export async function sweepDeliveries({ db, queues, now }: Context): Promise<void> {
  await requestDelivery(queues, await findDuePeople(db, now(), most));
}

/** Finds mentorships that time has come to look at again: a promise falls due, or a silence grows long. */
export async function sweepPromises({ db, queues, now }: Context): Promise<void> {
  await requestPromises(queues, await findToLookAt(db, now(), most));
}
