import { readHours } from '../../graph/schedules.ts';
import { renew, subscribe, unsubscribe } from '../../graph/subscriptions/requests.ts';
import { clientState, expiryFrom, isDue } from '../../graph/subscriptions/rules.ts';
import {
  findSubscription,
  forgetSubscription,
  rememberSubscription,
  type SubscriptionRow,
} from '../../graph/subscriptions/store.ts';
import { findMailbox, forgetCursor, type WatchedMailbox } from '../../mentoring/calendar/store.ts';
import { type PersonRow, rememberHours } from '../../mentoring/people/store.ts';
import { requestSync } from '../../platform/requests.ts';
import type { Context } from '../context.ts';

/**
 * Sees to it that a person's calendar is watched while they are in a mentorship, and not afterwards: makes
 * the Graph subscription, renews it in time (or now, with `force`), makes it again where it has gone.
 * The calendar is read after each, since what happened in between was told to nobody.
 */
export async function watchMailbox(
  context: Context,
  personId: string,
  force = false,
): Promise<void> {
  const { db, queues, now } = context;
  // Before the mentorships: what is given up below is not what one that begins meanwhile asks for.
  const known = await findSubscription(db, personId);
  const mailbox = await findMailbox(db, personId);
  if (!mailbox) return;
  if (mailbox.mentorships.length === 0) return unwatch(context, mailbox, known);
  try {
    if (force || isDue(known?.expiresAt, now())) await subscribeTo(context, mailbox.person, known);
  } finally {
    // Without a subscription the calendar is still read, now and at every sweep.
    await requestSync(queues, [personId]);
  }
}

/** Renews the subscription that is known, or makes one. */
async function subscribeTo(context: Context, person: PersonRow, known: SubscriptionRow | null) {
  const { db, graph, config, now } = context;
  const at = now();
  const id = known?.subscriptionId;
  const renewed = id ? await renew(graph, id, expiryFrom(at)) : null;
  const made =
    renewed ??
    (await subscribe(graph, person.entraId, {
      publicUrl: config.publicUrl,
      clientState: clientState(person.id, config.notificationSecret),
      expiresAt: expiryFrom(at),
    }));
  await rememberSubscription(db, person.id, made.id, made.expiresAt);
  await learnHours(context, person);
}

/** Asks the mailbox when its owner works, so that nobody is told anything at night. */
async function learnHours({ db, graph, log, now }: Context, { id, entraId, mail }: PersonRow) {
  if (!mail) return;
  try {
    const [hours] = await readHours(graph, entraId, [mail], now());
    if (hours) await rememberHours(db, id, hours);
  } catch (error) {
    // Without them there are the usual ones; the calendar is watched all the same.
    log.warn({ err: error, person: id }, 'the working hours could not be read');
  }
}

async function unwatch(
  { db, graph }: Context,
  { cursor }: WatchedMailbox,
  known: SubscriptionRow | null,
): Promise<void> {
  if (known?.subscriptionId) await unsubscribe(graph, known.subscriptionId);
  if (known) await forgetSubscription(db, known);
  if (cursor) await forgetCursor(db, cursor);
}
