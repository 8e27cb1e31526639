import type {
  DateTimeTimeZone,
  DayOfWeek,
  Event,
  TimeSlot,
} from '@microsoft/microsoft-graph-types';
import type { DateTime } from 'luxon';
import { cleanHtml } from '../../office/host/body.ts';
import type { Person } from '../common/api.ts';
import type { Entry } from './entries.ts';

const MINUTES_A_DAY = 24 * 60;

/** A meeting as the form holds it. */
export type Draft = {
  subject: string;
  /** The mail addresses of those invited. */
  guests: string[];
  optionalGuests: string[];
  start: DateTime;
  minutes: number;
  isAllDay: boolean;
  categories: string[];
  location: string;
  /** HTML. */
  body: string;
  isOnline: boolean;
  /** How many weeks running; 0 or 1 is no series. */
  weeks: number;
  /** What add-ins keep in it; absent where none did in this form. */
  properties?: Record<string, unknown>;
};

export const emptyDraft = (start: DateTime): Draft => ({
  subject: '',
  guests: [],
  optionalGuests: [],
  start,
  minutes: 45,
  isAllDay: false,
  categories: [],
  location: '',
  body: '',
  isOnline: false,
  weeks: 0,
});

/** The form's view of a meeting that already stands. */
export const draftOf = (entry: Entry): Draft => ({
  subject: entry.subject,
  guests: entry.guests.filter((guest) => !guest.isOptional).map(({ mail }) => mail),
  optionalGuests: entry.guests.filter((guest) => guest.isOptional).map(({ mail }) => mail),
  start: entry.start,
  minutes: entry.end.diff(entry.start, 'minutes').minutes,
  isAllDay: entry.isAllDay,
  categories: entry.categories,
  location: entry.place,
  body: cleanHtml(entry.body),
  isOnline: entry.isOnline,
  weeks: 0,
});

/** How a draft becomes an event: the people by name, the mailbox's zone (a Windows name), the add-in's property. */
export type Making = { people: Person[]; windowsZone: string; propertyId: string };

/** The event that Graph is asked to make; times go in the zone of the mailbox. */
export function toEvent(draft: Draft, making: Making): Event {
  const { people, windowsZone, propertyId } = making;
  const invite = (type: 'required' | 'optional') => (address: string) => ({
    type,
    emailAddress: { address, name: nameOf(people, address) },
  });
  return {
    subject: draft.subject.trim(),
    ...toSlot(...span(draft), windowsZone),
    isAllDay: draft.isAllDay,
    attendees: [
      ...draft.guests.map(invite('required')),
      ...draft.optionalGuests.map(invite('optional')),
    ],
    location: { displayName: draft.location },
    body: { contentType: 'html', content: draft.body },
    categories: draft.categories,
    isOnlineMeeting: draft.isOnline,
    ...(draft.isOnline && { onlineMeetingProvider: 'teamsForBusiness' }),
    ...(draft.weeks > 1 && { recurrence: weekly(draft, windowsZone) }),
    ...(draft.properties && {
      singleValueExtendedProperties: [{ id: propertyId, value: JSON.stringify(draft.properties) }],
    }),
  };
}

/** Only what was changed: a PATCH that names the time again would ask everybody to answer again. */
export function toChange(before: Draft, after: Draft, making: Making): Event {
  const old = toEvent(before, making);
  const all = Object.entries(toEvent(after, making));
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(old[key as keyof Event]);
  const change: Event = Object.fromEntries(all.filter(differs));
  // Of an event that becomes one of whole days, or no longer is one, both ends have to be said.
  return change.isAllDay === undefined
    ? change
    : { ...change, ...toSlot(...span(after), making.windowsZone) };
}

export const nameOf = (people: Person[], address: string): string =>
  people.find((one) => one.mail.toLowerCase() === address.toLowerCase())?.displayName ?? address;

export function toSlot(start: DateTime, minutes: number, windowsZone: string): TimeSlot {
  return { start: toTime(start, windowsZone), end: toTime(start.plus({ minutes }), windowsZone) };
}

/** When it starts, and for how many minutes; whole days begin at midnight. */
function span({ start, minutes, isAllDay }: Draft): [DateTime, number] {
  if (!isAllDay) return [start, minutes];
  const days = Math.max(1, Math.ceil(minutes / MINUTES_A_DAY));
  const first = start.startOf('day');
  return [first, first.plus({ days }).diff(first, 'minutes').minutes];
}

const toTime = (time: DateTime, timeZone: string): DateTimeTimeZone => ({
  dateTime: time.toFormat("yyyy-LL-dd'T'HH:mm:ss"),
  timeZone,
});

function weekly({ start, weeks }: Draft, windowsZone: string): Event['recurrence'] {
  const day = start.setLocale('en').weekdayLong?.toLowerCase() as DayOfWeek;
  return {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: [day], firstDayOfWeek: 'monday' },
    range: {
      type: 'numbered',
      startDate: start.toISODate() ?? undefined,
      numberOfOccurrences: weeks,
      recurrenceTimeZone: windowsZone,
    },
  };
}
