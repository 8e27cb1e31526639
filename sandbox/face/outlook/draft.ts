import type {
  DateTimeTimeZone,
  DayOfWeek,
  Event,
  TimeSlot,
} from '@microsoft/microsoft-graph-types';
import type { DateTime } from 'luxon';
import type { Person } from '../common/api.ts';
import type { Entry } from './entries.ts';

/** A meeting as the form holds it. */
export type Draft = {
  subject: string;
  /** The mail addresses of those invited. */
  guests: string[];
  start: DateTime;
  minutes: number;
  category: string;
  isOnline: boolean;
  /** How many weeks running; 0 or 1 is no series. */
  weeks: number;
};

export const emptyDraft = (start: DateTime): Draft => ({
  subject: '',
  guests: [],
  start,
  minutes: 45,
  category: '',
  isOnline: true,
  weeks: 0,
});

/** The form's view of a meeting that already stands. */
export const draftOf = (entry: Entry): Draft => ({
  subject: entry.subject,
  guests: entry.guests.map((guest) => guest.mail),
  start: entry.start,
  minutes: entry.end.diff(entry.start, 'minutes').minutes,
  category: entry.category ?? '',
  isOnline: entry.isOnline,
  weeks: 0,
});

/** The event that Graph is asked to make; times go in the zone of the mailbox, a Windows name. */
export function toEvent(draft: Draft, people: Person[], windowsZone: string): Event {
  return {
    subject: draft.subject.trim(),
    ...toSlot(draft.start, draft.minutes, windowsZone),
    attendees: draft.guests.map((address) => ({
      type: 'required',
      emailAddress: {
        address,
        name: people.find((one) => one.mail === address)?.displayName ?? address,
      },
    })),
    categories: draft.category ? [draft.category] : [],
    isOnlineMeeting: draft.isOnline,
    ...(draft.isOnline && { onlineMeetingProvider: 'teamsForBusiness' }),
    ...(draft.weeks > 1 && { recurrence: weekly(draft, windowsZone) }),
  };
}

/** Only what was changed: a PATCH that names the time again would ask everybody to answer again. */
export function toChange(
  before: Draft,
  after: Draft,
  people: Person[],
  windowsZone: string,
): Event {
  const old = toEvent(before, people, windowsZone);
  const all = Object.entries(toEvent(after, people, windowsZone));
  const differs = ([key, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(old[key as keyof Event]);
  return Object.fromEntries(all.filter(differs));
}

export function toSlot(start: DateTime, minutes: number, windowsZone: string): TimeSlot {
  return { start: toTime(start, windowsZone), end: toTime(start.plus({ minutes }), windowsZone) };
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
