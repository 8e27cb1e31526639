import { DateTime } from 'luxon';
import { ianaZone } from '../time/zones.ts';

/** The start of today in a zone (Windows or IANA name). */
export function todayIn(now: number, zone: string): DateTime {
  return DateTime.fromMillis(now, { zone: ianaZone(zone) ?? 'UTC' }).startOf('day');
}

/** The working day (Monday to Friday) that lies a number of working days after a day. */
export function workdayAfter(day: DateTime, count: number): DateTime {
  let found = day;
  for (let left = count; left > 0; ) {
    found = found.plus({ days: 1 });
    if (found.weekday <= 5) left--;
  }
  return found;
}

/** An instant: a day's wall time, "14:30", in the day's zone, in epoch milliseconds. */
export function at(day: DateTime, clock: string): number {
  const [hour, minute] = clock.split(':').map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 }).toMillis();
}
