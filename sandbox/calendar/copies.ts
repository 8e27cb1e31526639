import { bump, type Calendars, erase, insert } from './calendars.ts';
import { newEventId, occurrenceId } from './ids.ts';
import { type Mailbox, topOf } from './mailbox.ts';
import { detach, instanceAt, makeException, takeOut } from './series.ts';
import type { Attendee, Item } from './types.ts';

/** The copy, in another mailbox, of the event that an item is a copy of. */
export function copyIn(mailbox: Mailbox, item: Item, from: Mailbox): Item | undefined {
  const copy = mailbox.items.get(mailbox.byUId.get(topOf(from, item).iCalUId) ?? '');
  if (!copy || item.originalStart === null) return copy;
  return instanceAt(copy, item.originalStart);
}

/** Mailboxes of an event's attendees, as far as they are of this tenant; the organizer's excepted. */
export function attendeeMailboxes(calendars: Calendars, item: Item): Mailbox[] {
  const organizer = item.organizer.address.toLowerCase();
  const addresses = new Set(item.attendees.map((attendee) => attendee.address.toLowerCase()));
  addresses.delete(organizer);
  return [...addresses].flatMap((address) => calendars.byAddress(address) ?? []);
}

/** The organizer's copy of an event, from an attendee's. */
export function organizersCopy(calendars: Calendars, mailbox: Mailbox, item: Item) {
  const organizer = calendars.byAddress(item.organizer.address);
  const copy = organizer && copyIn(organizer, item, mailbox);
  return copy?.isOrganizer ? { mailbox: organizer as Mailbox, item: copy } : undefined;
}

/** An item that may be changed in place: an occurrence becomes an exception first. */
export function editable(mailbox: Mailbox, item: Item): Item {
  if (item.kind !== 'occurrence') return item;
  return makeException(topOf(mailbox, item), item);
}

/** Puts a new invitation into an attendee's calendar: unanswered, tentatively busy. */
export function invite(calendars: Calendars, mailbox: Mailbox, source: Item, now: number): Item {
  const copy = toInvitation(calendars, mailbox, source, newEventId(), now);
  for (const [start, exception] of source.exceptions) {
    const id = occurrenceId(copy.id, start);
    const own = toInvitation(calendars, mailbox, exception, id, now);
    copy.exceptions.set(start, { ...own, masterId: copy.id });
  }
  for (const start of source.removed) copy.removed.add(start);
  return insert(calendars, mailbox, copy);
}

/** Marks an attendee's copy as cancelled: it stays on the calendar until its owner removes it. */
export function markCancelled(calendars: Calendars, mailbox: Mailbox, item: Item, now: number) {
  if (item.isCancelled) return;
  const copy = editable(mailbox, item);
  for (const each of [copy, ...copy.exceptions.values()]) {
    if (each.isCancelled) continue;
    Object.assign(each, {
      isCancelled: true,
      subject: `Canceled: ${each.subject}`,
      showAs: 'free',
      isReminderOn: false,
    });
  }
  bump(calendars, mailbox, copy, now);
}

/** Takes an event, a series or one occurrence out of its owner's calendar. */
export function discard(calendars: Calendars, mailbox: Mailbox, item: Item, now: number): void {
  const master = topOf(mailbox, item);
  if (item.originalStart === null) {
    erase(calendars, mailbox, item);
    return;
  }
  const { id, start, end } = item;
  takeOut(master, item.originalStart);
  // An occurrence that goes is told as a change of its series, as Graph does.
  bump(calendars, mailbox, master, now);
  const position = mailbox.log.length;
  mailbox.takenOut.push({ id, masterId: master.id, position, slot: { start, end } });
}

/** An attendee as first invited. */
export function unanswered(attendee: Attendee): Attendee {
  return { ...attendee, response: 'none', respondedAt: null, proposal: null };
}

function toInvitation(
  calendars: Calendars,
  mailbox: Mailbox,
  source: Item,
  id: string,
  now: number,
): Item {
  return {
    ...detach(source),
    id,
    ownerId: mailbox.ownerId,
    createdAt: now,
    modifiedAt: now,
    version: calendars.nextVersion(),
    transactionId: null,
    isOrganizer: false,
    isCancelled: false,
    attendees: source.attendees.map(unanswered),
    response: 'notResponded',
    respondedAt: null,
    showAs: source.showAs === 'free' ? 'free' : 'tentative',
    categories: [],
    extended: [],
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
  };
}
