import { createRequire } from 'node:module';
import { DateTime } from 'luxon';
import type { Options } from 'rrule';
import { ianaZone } from '../time/zones.ts';
import type { Recurrence, Weekday } from './types.ts';

// Node reads this package as CommonJS, while its types describe an ES module.
const { RRule } = createRequire(import.meta.url)('rrule') as typeof import('rrule');
const DAY = 86_400_000;
const DAYS: Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const POSITIONS = { first: 1, second: 2, third: 3, fourth: 4, last: -1 };

/** The zone in which a series repeats, as an IANA name. */
export function seriesZone(recurrence: Recurrence): string {
  return ianaZone(recurrence.range.recurrenceTimeZone) ?? 'UTC';
}

/**
 * Starts of a series' occurrences in [from, to), ascending, in epoch milliseconds. They keep their
 * wall time in the series' own zone, across changes of daylight saving.
 * @param first start of the first occurrence; gives the time of day.
 */
export function startsBetween(recurrence: Recurrence, first: number, from: number, to: number) {
  const zone = seriesZone(recurrence);
  const rule = new RRule(ruleOptions(recurrence, asWall(first, zone)));
  // The rule counts in wall time: a day of margin covers any offset.
  return rule
    .between(new Date(from - DAY), new Date(to + DAY), true)
    .map((wall) => fromWall(wall, zone))
    .filter((start) => start >= from && start < to);
}

/** Is there an occurrence at exactly this start? */
export function isStart(recurrence: Recurrence, first: number, start: number): boolean {
  return startsBetween(recurrence, first, start, start + 1).length === 1;
}

function ruleOptions({ pattern, range }: Recurrence, first: Date): Partial<Options> {
  const begin = new Date(`${range.startDate}T${first.toISOString().slice(11)}`);
  return {
    ...frequency(pattern),
    dtstart: begin,
    interval: pattern.interval,
    wkst: DAYS.indexOf(pattern.firstDayOfWeek),
    ...(range.type === 'numbered' && { count: range.numberOfOccurrences }),
    ...(range.type === 'endDate' && { until: new Date(`${range.endDate}T23:59:59Z`) }),
  };
}

function frequency(pattern: Recurrence['pattern']): Partial<Options> {
  const byweekday = pattern.daysOfWeek.map((day) => DAYS.indexOf(day));
  const relative = { byweekday, bysetpos: POSITIONS[pattern.index] };
  switch (pattern.type) {
    case 'daily':
      return { freq: RRule.DAILY };
    case 'weekly':
      return { freq: RRule.WEEKLY, byweekday };
    case 'absoluteMonthly':
      return { freq: RRule.MONTHLY, ...dayOfMonth(pattern.dayOfMonth) };
    case 'relativeMonthly':
      return { freq: RRule.MONTHLY, ...relative };
    case 'absoluteYearly':
      return { freq: RRule.YEARLY, bymonth: pattern.month, ...dayOfMonth(pattern.dayOfMonth) };
    case 'relativeYearly':
      return { freq: RRule.YEARLY, bymonth: pattern.month, ...relative };
  }
}

/** Exchange falls back to a month's last day where the month is too short. */
function dayOfMonth(day: number): Partial<Options> {
  if (day <= 28) return { bymonthday: day };
  const bymonthday = Array.from({ length: day - 27 }, (_, index) => 28 + index);
  return { bymonthday, bysetpos: -1 };
}

/** Wall time in a zone, dressed up as UTC: the only arithmetic that `rrule` does reliably. */
function asWall(at: number, zone: string): Date {
  return DateTime.fromMillis(at, { zone }).setZone('UTC', { keepLocalTime: true }).toJSDate();
}

function fromWall(wall: Date, zone: string): number {
  return DateTime.fromJSDate(wall, { zone: 'UTC' })
    .setZone(zone, { keepLocalTime: true })
    .toMillis();
}
