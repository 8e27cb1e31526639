import { dateWithDay, distance, plainDate, type Reader } from './dates.ts';

/*
 * Days of the calendar, as in `2026-11-22`, which are the same day wherever they are read. They are counted and
 * written in UTC, so that no zone can shift them; only "today" depends on where the reader is.
 */

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
const inUtc = (reader: Reader): Reader => ({ ...reader, timeZone: 'UTC' });

/** The day that an instant falls on, where the reader is: of `now`, today. */
export const dayOf = (instant: Date, { timeZone }: Pick<Reader, 'timeZone'>): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, count: number): string =>
  new Date(midnight(day).getTime() + count * 86_400_000).toISOString().slice(0, 10);

/** "today", "tomorrow", "in 3 days", "2 months ago". */
export const dayDistance = (day: string, now: Date, reader: Reader): string => {
  const today = dayOf(now, reader);
  if (day === today) {
    return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(0, 'day');
  }
  return distance(midnight(day), midnight(today), inUtc(reader));
};

/** "14 May 2026". */
export const plainDay = (day: string, reader: Reader): string =>
  plainDate(midnight(day), inUtc(reader));

/** "Thu, 14 May", with the year when it is not this one. */
export const dayWithWeekday = (day: string, now: Date, reader: Reader): string =>
  dateWithDay(midnight(day), now, inUtc(reader));
