import { cancelMeeting, deleteEvent } from '../calendar/cancel.ts';
import { createEvent } from '../calendar/create.ts';
import type { Mailbox } from '../calendar/mailbox.ts';
import { respond } from '../calendar/respond.ts';
import type { Draft, Item, Recurrence } from '../calendar/types.ts';
import type { Tenant } from '../tenant.ts';

export type PastAct = {
  /** User id. */
  by: string;
  act: 'cancel' | 'decline' | 'accept' | 'tentative' | 'remove';
  at: number;
};

/** A meeting of any time, with what became of it. All times are epoch milliseconds. */
export type PastMeeting = {
  organizerId: string;
  attendeeIds: string[];
  subject: string;
  start: number;
  end: number;
  createdAt: number;
  /** Windows or IANA name; the organizer's own where none is given. */
  timeZone?: string;
  categories?: string[];
  more?: Draft;
  recurrence?: Recurrence;
  acts: PastAct[];
};

const RESPONSES = {
  accept: 'accepted',
  decline: 'declined',
  tentative: 'tentativelyAccepted',
} as const;

/** Makes a meeting and lets its people act on it, each at the time given. Gives back its ids. */
export function writeMeeting(tenant: Tenant, meeting: PastMeeting) {
  const mailbox = mailboxOf(tenant, meeting.organizerId);
  const zone = meeting.timeZone ?? tenant.directory.find(mailbox.ownerId)?.timeZone ?? 'UTC';
  const item = createEvent(
    tenant.calendars,
    mailbox,
    {
      subject: meeting.subject,
      start: meeting.start,
      end: meeting.end,
      startZone: zone,
      endZone: zone,
      categories: meeting.categories ?? [],
      recurrence: meeting.recurrence ?? null,
      attendees: meeting.attendeeIds.map((id) => ({
        ...mailboxOf(tenant, id).owner,
        type: 'required' as const,
      })),
      ...meeting.more,
    },
    meeting.createdAt,
  );
  for (const act of meeting.acts.toSorted((a, b) => a.at - b.at)) play(tenant, item, act);
  return { id: item.id, iCalUId: item.iCalUId };
}

function play(tenant: Tenant, original: Item, { by, act, at }: PastAct): void {
  const mailbox = mailboxOf(tenant, by);
  const item = mailbox.items.get(mailbox.byUId.get(original.iCalUId) ?? '');
  if (!item) throw problem(`'${by}' has no copy of '${original.subject}' to ${act}.`);
  if (act === 'remove') deleteEvent(tenant.calendars, mailbox, item, at);
  else if (act === 'cancel' && item.isOrganizer) cancelMeeting(tenant.calendars, mailbox, item, at);
  else if (act === 'cancel' || item.isOrganizer) throw problem(`'${by}' cannot ${act} this.`);
  else {
    const answer = { response: RESPONSES[act], send: true, proposal: null };
    respond(tenant.calendars, mailbox, item, answer, at);
  }
}

function mailboxOf(tenant: Tenant, key: string): Mailbox {
  const person = tenant.directory.find(key);
  const mailbox = person && tenant.calendars.of(person.id);
  if (!mailbox) throw problem(`There is no person '${key}'.`);
  return mailbox;
}

function problem(message: string): Error {
  return Object.assign(new Error(message), { statusCode: 400 });
}
