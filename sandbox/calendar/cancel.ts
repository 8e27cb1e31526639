import type { Calendars } from './calendars.ts';
import { attendeeMailboxes, copyIn, discard, markCancelled } from './copies.ts';
import { enter } from './ledger.ts';
import type { Mailbox } from './mailbox.ts';
import type { Item } from './types.ts';

/** The organizer cancels: the own copy goes, and each attendee's copy turns cancelled. */
export function cancelMeeting(
  calendars: Calendars,
  mailbox: Mailbox,
  item: Item,
  now: number,
): void {
  for (const other of attendeeMailboxes(calendars, item)) {
    const copy = copyIn(other, item, mailbox);
    if (copy) markCancelled(calendars, other, copy, now);
  }
  enter(calendars, item.attendees.length > 0 ? 'cancelled' : 'removed', item, now);
  discard(calendars, mailbox, item, now);
}

/** Somebody deletes an event: for the organizer, a cancellation; for an attendee, only the own copy. */
export function deleteEvent(calendars: Calendars, mailbox: Mailbox, item: Item, now: number): void {
  if (item.isOrganizer) {
    cancelMeeting(calendars, mailbox, item, now);
    return;
  }
  enter(calendars, 'removed', item, now);
  discard(calendars, mailbox, item, now);
}
