import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isStart, startsBetween } from '../../sandbox/calendar/recurrence.ts';
import type { Recurrence, Weekday } from '../../sandbox/calendar/types.ts';

const ZONES = ['Europe/Stockholm', 'Pacific Standard Time', 'India Standard Time', 'UTC'];
const YEAR = 366 * 86_400_000;

function series(
  pattern: Partial<Recurrence['pattern']>,
  range: Partial<Recurrence['range']>,
): Recurrence {
  return {
    pattern: {
      type: 'daily',
      interval: 1,
      daysOfWeek: [],
      firstDayOfWeek: 'sunday',
      dayOfMonth: 0,
      month: 0,
      index: 'first',
      ...pattern,
    },
    range: {
      type: 'noEnd',
      startDate: '2026-01-01',
      endDate: '0001-01-01',
      numberOfOccurrences: 0,
      recurrenceTimeZone: 'UTC',
      ...range,
    },
  };
}

const zone = (name: string) =>
  name === 'Pacific Standard Time'
    ? 'America/Los_Angeles'
    : name === 'India Standard Time'
      ? 'Asia/Kolkata'
      : name;

describe('occurrences of a series', () => {
  it('keep their wall time all year round', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 364 }),
        // Not in the night: an hour that a change of the clock skips cannot be kept.
        fc.integer({ min: 4, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (name, day, hour, minute) => {
          const begin = DateTime.fromObject(
            { year: 2026, hour, minute },
            { zone: zone(name) },
          ).plus({
            days: day,
          });
          const startDate = begin.toISODate() as string;
          const rule = series({}, { startDate, recurrenceTimeZone: name });
          const first = begin.toMillis();
          const starts = startsBetween(rule, first, first, first + YEAR);
          const clocks = new Set(
            starts.map((at) => DateTime.fromMillis(at, { zone: zone(name) }).toFormat('HH:mm')),
          );
          expect([...clocks]).toEqual([begin.toFormat('HH:mm')]);
          expect(starts.length).toBeGreaterThanOrEqual(365);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same however the window is cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.uniqueArray(fc.constantFrom<Weekday>('monday', 'tuesday', 'friday', 'sunday'), {
          minLength: 1,
        }),
        fc.integer({ min: 1, max: 200 }),
        (interval, daysOfWeek, cut) => {
          const rule = series(
            { type: 'weekly', interval, daysOfWeek },
            { recurrenceTimeZone: 'Europe/Stockholm', startDate: '2026-02-02' },
          );
          const first = Date.parse('2026-02-02T14:00:00Z');
          const middle = first + cut * 86_400_000;
          const end = first + YEAR;
          const whole = startsBetween(rule, first, first, end);
          const halves = [
            ...startsBetween(rule, first, first, middle),
            ...startsBetween(rule, first, middle, end),
          ];
          expect(halves).toEqual(whole);
          for (const start of whole.slice(0, 5)) expect(isStart(rule, first, start)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('end where the series ends', () => {
    const first = Date.parse('2026-01-01T09:00:00Z');
    const numbered = series({}, { type: 'numbered', numberOfOccurrences: 7 });
    expect(startsBetween(numbered, first, first, first + YEAR)).toHaveLength(7);
    const until = series({}, { type: 'endDate', endDate: '2026-01-10' });
    expect(startsBetween(until, first, first, first + YEAR)).toHaveLength(10);
  });

  it('fall on the last day of months that are too short', () => {
    const rule = series({ type: 'absoluteMonthly', dayOfMonth: 31 }, { startDate: '2026-01-31' });
    const first = Date.parse('2026-01-31T09:00:00Z');
    const days = startsBetween(rule, first, first, first + 120 * 86_400_000).map((at) =>
      new Date(at).toISOString().slice(0, 10),
    );
    expect(days).toEqual(
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'].slice(0, days.length),
    );
    expect(days.length).toBeGreaterThanOrEqual(4);
  });

  it('fall on the weekday of a month that the pattern names', () => {
    const rule = series(
      { type: 'relativeMonthly', daysOfWeek: ['tuesday'], index: 'last' },
      { startDate: '2026-01-27' },
    );
    const first = Date.parse('2026-01-27T09:00:00Z');
    const days = startsBetween(rule, first, first, first + 100 * 86_400_000).map((at) =>
      new Date(at).toISOString().slice(0, 10),
    );
    expect(days).toEqual(['2026-01-27', '2026-02-24', '2026-03-31', '2026-04-28']);
  });
});
