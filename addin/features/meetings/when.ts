import { DateTime } from 'luxon';
import type { Reader } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';

/** When a meeting shall be, as it is being chosen: a suggested start, or `own` with a day and a time. */
export const unchosen = { start: '', date: '', time: '' };
export type Choice = typeof unchosen;
export type Span = { start: string; end: string };

/** The part of the choice that is wrong, and how. */
export type WhenFault = { field: 'start' | 'date' | 'time'; message: string };

const spanFrom = (start: Date, minutes: number): Span => ({
  start: start.toISOString(),
  end: new Date(start.getTime() + minutes * 60_000).toISOString(),
});

/** A wall clock's time where the reader is; null where there is none, as in a night when clocks go forward. */
export const instantOf = (date: string, time: string, timeZone: string): Date | null => {
  const read = DateTime.fromISO(`${date}T${time}`, { zone: timeZone });
  return read.isValid && read.toFormat('HH:mm') === time ? read.toJSDate() : null;
};

/** The chosen span, or what is wrong with the choice. */
export const spanOf = (
  { start, date, time }: Choice,
  minutes: number,
  { timeZone }: Reader,
  now: Date,
): Span | WhenFault => {
  if (!start) return { field: 'start', message: t('meetings.whenFaults.choose') };
  if (start !== 'own') {
    const suggested = new Date(start);
    if (suggested > now) return spanFrom(suggested, minutes);
    return { field: 'start', message: t('meetings.whenFaults.past') };
  }
  if (!date) return { field: 'date', message: t('meetings.whenFaults.date') };
  if (!time) return { field: 'time', message: t('meetings.whenFaults.time') };
  const instant = instantOf(date, time, timeZone);
  if (!instant) return { field: 'time', message: t('meetings.whenFaults.gap') };
  if (instant <= now) return { field: 'date', message: t('meetings.whenFaults.past') };
  return spanFrom(instant, minutes);
};
