import type {
  DateTimeTimeZone,
  Event,
  Attendee as GraphAttendee,
  ResponseStatus,
} from '@microsoft/microsoft-graph-types';
import type { Attendee, CalendarItem, Response } from '../mentoring/calendar/schema.ts';
import { madeAt } from './global-object-id.ts';

/** The property in which Accord notes, on an event that it made, the mentorship it is for. */
export const mentorshipProperty = 'String {acc04d00-5a1d-4c0e-9d55-6d656e746f72} Name mentorship';

const responses: Record<string, Response> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
};

/** An event as Graph gives it (times asked for in UTC) in Accord's words. */
export function toItem(event: Event): CalendarItem {
  const own = event.responseStatus ?? {};
  const mark = event.singleValueExtendedProperties?.find(({ id }) => id === mentorshipProperty);
  return {
    eventId: event.id ?? '',
    key: event.iCalUId ?? '',
    seriesMasterId: event.seriesMasterId ?? null,
    isException: event.type === 'exception',
    subject: storable(event.subject ?? ''),
    categories: event.categories ?? [],
    start: utc(event.start),
    end: utc(event.end),
    isCancelled: event.isCancelled ?? false,
    organizer: address(event.organizer?.emailAddress?.address),
    attendees: (event.attendees ?? []).filter(({ type }) => type !== 'resource').map(toAttendee),
    ownResponse: responses[own.response ?? ''] ?? 'none',
    ownRespondedAt: answeredAt(own),
    createdAt: made(event),
    modifiedAt: new Date(event.lastModifiedDateTime ?? 0),
    madeForMentorship: mark?.value ?? null,
    joinUrl: link(event.onlineMeeting?.joinUrl) ?? link(event.onlineMeetingUrl),
    webLink: link(event.webLink),
  };
}

/**
 * One occurrence of a series. An exception says all of itself, a plain occurrence only its times. Both are
 * known in every mailbox by the series' iCalUId and the time at which they were first to start.
 */
export function toOccurrence(event: Event, master: Event): CalendarItem {
  const own = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== undefined));
  const item = toItem({ ...master, ...own });
  const original = event.originalStart ? new Date(event.originalStart) : item.start;
  return { ...item, key: `${master.iCalUId}/${original.toISOString()}` };
}

/** When the meeting was made, not this copy of it. */
function made(event: Event): Date {
  const own = new Date(event.createdDateTime ?? 0);
  const meeting = madeAt(event.iCalUId ?? '');
  return meeting && meeting < own ? meeting : own;
}

const toAttendee = ({ emailAddress, status, proposedNewTime }: GraphAttendee): Attendee => ({
  mail: address(emailAddress?.address),
  response: responses[status?.response ?? ''] ?? 'none',
  respondedAt: answeredAt(status ?? {}),
  proposedStart: proposedNewTime?.start ? utc(proposedNewTime.start) : null,
});

const address = (mail: string | null | undefined): string => (mail ?? '').toLowerCase();

/** Whoever sends an invitation may write what they like there; only an address of the web is one to click. */
const link = (url: string | null | undefined): string | null =>
  url && /^https?:/i.test(url) && URL.canParse(url) ? url : null;

/** Graph writes "never" as the first day of the year 1, and sometimes, as Exchange does, of 4501. */
function answeredAt({ time }: ResponseStatus): Date | null {
  const at = time ? new Date(time) : null;
  return at && at.getUTCFullYear() > 1 && at.getUTCFullYear() < 4501 ? at : null;
}

/** `2026-03-01T09:00:00.0000000` with the zone beside it, which is UTC because we ask for that. */
function utc(time: DateTimeTimeZone | null | undefined): Date {
  if (!time?.dateTime) return new Date(0);
  return new Date(/Z$/i.test(time.dateTime) ? time.dateTime : `${time.dateTime.slice(0, 23)}Z`);
}

/** Text that a database can keep: a subject may have been cut in the middle of an emoji. */
const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');
