import { DateTime } from 'luxon';

/** So many working days after the day of a week's meeting, at a time of the wall clock. */
export type When = readonly [week: number, workdays: number, clock: string];

/** The days of a year that ends now. Week 0 is that of the next meeting. */
export type Days = {
  at: (when: When) => Date;
  /** As the calendar writes it, `2026-11-22`. */
  on: (week: number, workdays?: number) => string;
};

/** Where Jonas lives; Amara is an hour behind. */
export const zone = 'Europe/Stockholm';

/** The two meet on the weekday of the working day after next, as they always do. */
export function daysUntil(now: Date): Days {
  const today = DateTime.fromJSDate(now, { zone }).startOf('day');
  const meeting = workdaysAfter(today, 2);
  const dayOf = (week: number, workdays = 0) =>
    workdaysAfter(meeting.plus({ weeks: week }), workdays);
  return {
    at([week, workdays, clock]) {
      const [hour = 0, minute = 0] = clock.split(':').map(Number);
      return dayOf(week, workdays).set({ hour, minute }).toJSDate();
    },
    on: (week, workdays) => dayOf(week, workdays).toISODate() ?? '',
  };
}

function workdaysAfter(day: DateTime, count: number): DateTime {
  const step = Math.sign(count);
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found = found.plus({ days: step });
    if (found.weekday <= 5) left--;
  }
  return found;
}
