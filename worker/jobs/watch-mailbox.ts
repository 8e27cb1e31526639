import { readHours } from '../../graph/schedules.ts';
import { renew, subscribe, unsubscribe } from '../../graph/subscriptions/requests.ts';
import { clientState, expiryFrom, isDue } from '../../graph/subscriptions/rules.ts';
import {
  findSubscription,
  forgetSubscription,
  rememberSubscription,
} from '../../graph/subscriptions/store.ts';
import { findMailbox, forgetCursor } from '../../mentoring/calendar/store.ts';
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
  const { db, queues } = context;
  const mailbox = await findMailbox(db, personId);
  if (!mailbox) return;
  if (mailbox.mentorships.length === 0) return unwatch(context, personId);
  try {
    await keepSubscribed(context, mailbox.person, force);
  } finally {
    // Without a subscription the calendar is still read, now and at every sweep.
    await requestSync(queues, [personId]);
  }
}

async function keepSubscribed(context: Context, person: PersonRow, force: boolean) {
  const { db, graph, config, now } = context;
  const at = now();
  const known = await findSubscription(db, person.id);
  if (known && !force && !isDue(known.expiresAt, at)) return;
  const renewed = known && (await renew(graph, known.subscriptionId, expiryFrom(at)));
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

async function unwatch({ db, graph }: Context, personId: string): Promise<void> {
  const known = await findSubscription(db, personId);
  if (known) await unsubscribe(graph, known.subscriptionId);
  await forgetSubscription(db, personId);
  await forgetCursor(db, personId);
}
