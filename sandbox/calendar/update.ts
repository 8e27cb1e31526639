import { isDeepStrictEqual } from 'node:util';
import { bump, type Calendars } from './calendars.ts';
import { copyIn, editable, invite, markCancelled, unanswered } from './copies.ts';
import { enter } from './ledger.ts';
import { type Mailbox, topOf } from './mailbox.ts';
import { instanceAt } from './series.ts';
import type { Attendee, Draft, Item, Shared } from './types.ts';

const PERSONAL = ['categories', 'showAs', 'isReminderOn', 'reminderMinutesBeforeStart'] as const;

/**
 * Changes an event. What the organizer changes goes to every attendee's copy, and a new time asks
 * everybody to answer again; an attendee changes only what is personal to the own copy.
 */
export function updateEvent(
  calendars: Calendars,
  mailbox: Mailbox,
  target: Item,
  draft: Draft,
  now: number,
): Item {
  const item = editable(mailbox, target);
  writePersonal(item, draft);
  const content = sharedPart(draft);
  const isPersonal = Object.keys(content).length === 0 && draft.attendees === undefined;
  if (item.isOrganizer && !isPersonal) reshape(calendars, mailbox, item, draft, now);
  else bump(calendars, mailbox, item, now);
  if (item.isOrganizer && isPersonal) enter(calendars, 'updated', item, now);
  return item;
}

/** The organizer's word changes: on the own copy, then on everybody's. */
function reshape(
  calendars: Calendars,
  mailbox: Mailbox,
  item: Item,
  draft: Draft,
  now: number,
): void {
  const { start: previousStart, attendees: before } = item;
  const moved = movesTime(item, draft);
  writeShared(item, draft, nextAttendees(item, draft, moved), moved);
  bump(calendars, mailbox, item, now);
  spread({ calendars, mailbox, item, draft, before, moved, now });
  const kept = new Set(item.attendees.map(({ address }) => address.toLowerCase()));
  const dropped = before.filter(({ address }) => !kept.has(address.toLowerCase()));
  const more = moved ? { previousStart, dropped } : { dropped };
  enter(calendars, moved ? 'moved' : 'updated', item, now, more);
}

type Spread = {
  calendars: Calendars;
  mailbox: Mailbox;
  item: Item;
  draft: Draft;
  before: Attendee[];
  moved: boolean;
  now: number;
};

function spread({ calendars, mailbox, item, draft, before, moved, now }: Spread): void {
  const old = new Set(before.map(({ address }) => address.toLowerCase()));
  for (const { address } of item.attendees) {
    const other = calendars.byAddress(address);
    if (!other || other === mailbox) continue;
    const isNew = !old.delete(address.toLowerCase());
    const known = copyIn(other, item, mailbox);
    const copy = known ?? restored(other, item, mailbox, moved);
    // Who comes back has missed what was changed meanwhile, and gets all of the organizer's word.
    const news = known && !isNew ? draft : wholeOf(item);
    if (copy) rewrite(calendars, other, copy, item, { draft: news, moved: moved || isNew, now });
    else if ((isNew || moved) && item.masterId === null) invite(calendars, other, item, now);
  }
  for (const address of old) {
    const other = calendars.byAddress(address);
    const copy = other && other !== mailbox && copyIn(other, item, mailbox);
    if (copy) markCancelled(calendars, other, copy, now);
  }
}

function rewrite(
  calendars: Calendars,
  mailbox: Mailbox,
  target: Item,
  source: Item,
  change: { draft: Draft; moved: boolean; now: number },
): void {
  const copy = editable(mailbox, target);
  const attendees = source.attendees.map(unanswered);
  const shared = copy.isCancelled ? { ...change.draft, subject: source.subject } : change.draft;
  writeShared(copy, shared, attendees, change.moved);
  if (change.moved) {
    const showAs = source.showAs === 'free' ? 'free' : 'tentative';
    const fresh = { isCancelled: false, response: 'notResponded', respondedAt: null, showAs };
    Object.assign(copy, fresh);
  }
  bump(calendars, mailbox, copy, change.now);
}

/** A moved occurrence comes back to an attendee who had taken it out. */
function restored(other: Mailbox, item: Item, mailbox: Mailbox, moved: boolean) {
  if (!moved || item.originalStart === null) return undefined;
  const master = other.items.get(other.byUId.get(topOf(mailbox, item).iCalUId) ?? '');
  master?.removed.delete(item.originalStart);
  return master && instanceAt(master, item.originalStart);
}

/** All that the copies of an event have in common. */
function wholeOf(item: Item): Draft {
  const { subject, start, end, startZone, endZone, body, location, isAllDay, importance } = item;
  const { sensitivity, allowNewTimeProposals, responseRequested, hideAttendees } = item;
  const { isOnlineMeeting, joinUrl, recurrence } = item;
  return {
    ...{ subject, start, end, startZone, endZone, body, location, isAllDay, importance },
    ...{ sensitivity, allowNewTimeProposals, responseRequested, hideAttendees },
    ...{ isOnlineMeeting, joinUrl, recurrence },
  };
}

function writePersonal(item: Item, draft: Draft): void {
  for (const key of PERSONAL) if (draft[key] !== undefined) assign(item, key, draft[key]);
  for (const property of draft.extended ?? []) {
    item.extended = [...item.extended.filter(({ id }) => id !== property.id), property];
  }
}

function writeShared(item: Item, draft: Draft, attendees: Attendee[], moved: boolean): void {
  const content = sharedPart(draft);
  Object.assign(item, content, { attendees });
  if (item.masterId === null) item.kind = item.recurrence ? 'seriesMaster' : 'singleInstance';
  if (item.kind !== 'seriesMaster') return;
  if (moved) {
    // A new time or pattern begins the series anew, without its exceptions.
    item.exceptions.clear();
    item.removed.clear();
  }
  const { start, end, recurrence, ...same } = content;
  for (const exception of item.exceptions.values()) {
    if (exception.isCancelled) continue;
    const old = new Map(exception.attendees.map((each) => [each.address.toLowerCase(), each]));
    const list = attendees.map((each) => old.get(each.address.toLowerCase()) ?? { ...each });
    Object.assign(exception, same, { attendees: list });
  }
}

function sharedPart(draft: Draft): Partial<Shared> {
  const { attendees, extended, transactionId, ...rest } = draft;
  const { categories, showAs, isReminderOn, reminderMinutesBeforeStart, ...content } = rest;
  return content;
}

function nextAttendees(item: Item, draft: Draft, moved: boolean): Attendee[] {
  const old = new Map(item.attendees.map((each) => [each.address.toLowerCase(), each]));
  const parties = draft.attendees ?? item.attendees;
  return parties.map((party) => {
    const known = old.get(party.address.toLowerCase());
    const blank = { response: 'none' as const, respondedAt: null, proposal: null };
    return { ...blank, ...(moved ? {} : known), ...party, ...(moved ? blank : {}) };
  });
}

function movesTime(item: Item, draft: Draft): boolean {
  const { start = item.start, end = item.end, recurrence } = draft;
  const repeats = recurrence !== undefined && !isDeepStrictEqual(recurrence, item.recurrence);
  return start !== item.start || end !== item.end || repeats;
}

function assign<T, K extends keyof T>(target: T, key: K, value: T[K]): void {
  target[key] = value;
}
