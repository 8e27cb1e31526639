import { bump, type Calendars } from './calendars.ts';
import { discard, editable, organizersCopy } from './copies.ts';
import { enter } from './ledger.ts';
import type { Mailbox } from './mailbox.ts';
import type { Item, Slot } from './types.ts';

export type Answer = {
  response: 'accepted' | 'tentativelyAccepted' | 'declined';
  /** Whether the organizer hears of it. */
  send: boolean;
  proposal: Slot | null;
};

const ACTS = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
} as const;

/**
 * An attendee answers: on the own copy, and, when the answer is sent, on the organizer's. A declined
 * event leaves the decliner's calendar, as Outlook does by default.
 */
export function respond(
  calendars: Calendars,
  mailbox: Mailbox,
  target: Item,
  answer: Answer,
  now: number,
): void {
  if (answer.send) report(calendars, mailbox, target, answer, now);
  enter(calendars, ACTS[answer.response], target, now, { proposal: answer.proposal });
  if (answer.response === 'declined') {
    discard(calendars, mailbox, target, now);
    return;
  }
  const item = editable(mailbox, target);
  const showAs = answer.response === 'accepted' ? 'busy' : 'tentative';
  for (const each of [item, ...item.exceptions.values()]) {
    if (each.isCancelled) continue;
    Object.assign(each, { response: answer.response, respondedAt: now });
    if (each.showAs !== 'free') each.showAs = showAs;
  }
  bump(calendars, mailbox, item, now);
}

function report(
  calendars: Calendars,
  mailbox: Mailbox,
  item: Item,
  answer: Answer,
  now: number,
): void {
  const organizer = organizersCopy(calendars, mailbox, item);
  if (!organizer) return;
  const own = mailbox.owner.address.toLowerCase();
  const copy = editable(organizer.mailbox, organizer.item);
  for (const each of [copy, ...copy.exceptions.values()]) {
    each.attendees = each.attendees.map((attendee) =>
      attendee.address.toLowerCase() === own
        ? {
            ...attendee,
            response: answer.response,
            respondedAt: now,
            proposal: answer.proposal,
          }
        : attendee,
    );
  }
  bump(calendars, organizer.mailbox, copy, now);
}
