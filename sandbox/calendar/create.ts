import { type Calendars, insert } from './calendars.ts';
import { attendeeMailboxes, invite } from './copies.ts';
import { newEventId, newICalUId } from './ids.ts';
import { enter } from './ledger.ts';
import type { Mailbox } from './mailbox.ts';
import type { Draft, Item, Shared, Slot } from './types.ts';

type NewEvent = Draft & Slot;

const DEFAULTS: Omit<Shared, 'start' | 'end'> = {
  subject: '',
  body: { contentType: 'html', content: '' },
  location: { displayName: '', locationType: 'default', uniqueIdType: 'unknown' },
  startZone: 'UTC',
  endZone: 'UTC',
  isAllDay: false,
  importance: 'normal',
  sensitivity: 'normal',
  allowNewTimeProposals: true,
  responseRequested: true,
  hideAttendees: false,
  isOnlineMeeting: false,
  joinUrl: null,
  recurrence: null,
};

/** Makes an event in its organizer's calendar, and every attendee's own copy of it. */
export function createEvent(
  calendars: Calendars,
  mailbox: Mailbox,
  draft: NewEvent,
  now: number,
): Item {
  const twin = draft.transactionId && mailbox.byTransaction.get(draft.transactionId);
  const existing = twin && mailbox.items.get(twin);
  if (existing) return existing;
  const item = insert(calendars, mailbox, newItem(calendars, mailbox, draft, now));
  for (const attendee of attendeeMailboxes(calendars, item)) invite(calendars, attendee, item, now);
  enter(calendars, 'created', item, now);
  return item;
}

function newItem(calendars: Calendars, mailbox: Mailbox, draft: NewEvent, now: number): Item {
  const { attendees = [], ...content } = draft;
  return {
    ...DEFAULTS,
    ...content,
    id: newEventId(),
    ownerId: mailbox.ownerId,
    kind: draft.recurrence ? 'seriesMaster' : 'singleInstance',
    iCalUId: newICalUId(now),
    ordinal: 0,
    version: calendars.nextVersion(),
    createdAt: now,
    modifiedAt: now,
    transactionId: draft.transactionId ?? null,
    organizer: mailbox.owner,
    isOrganizer: true,
    isCancelled: false,
    attendees: attendees.map((party) => ({
      ...party,
      response: 'none',
      respondedAt: null,
      proposal: null,
    })),
    response: 'organizer',
    respondedAt: null,
    categories: draft.categories ?? [],
    showAs: draft.showAs ?? 'busy',
    isReminderOn: draft.isReminderOn ?? true,
    reminderMinutesBeforeStart: draft.reminderMinutesBeforeStart ?? 15,
    extended: draft.extended ?? [],
    masterId: null,
    originalStart: null,
    exceptions: new Map(),
    removed: new Set(),
  };
}
