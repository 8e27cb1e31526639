import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Hours,
  type Schedule,
  type Span,
  searchWindow,
  suggestTimes,
} from '../../mentoring/meetings/times/rules.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Person = Schedule & { hours: Hours };

const at = (text: string) => Date.parse(text);
const usual = (zone: string, more: Partial<Hours> = {}): Hours => ({
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  zone,
  ...more,
});
const startsOf = (people: Person[], window: Span, minutes: number) =>
  suggestTimes(people, window, minutes).map(({ start }) => start);

// Zones whose clocks change in March, in other weeks, by half an hour, and never; one at an odd offset.
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const pad = (n: number) => String(n).padStart(2, '0');
const wallTime = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.constantFrom(0, 15, 30, 45))
    .map(([h, m]) => `${pad(h)}:${pad(m)}`);
const hours: fc.Arbitrary<Hours> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  // Before or after the hours of the night that come twice or not at all: a start within them can be read in two ways.
  from: fc.oneof(wallTime(0, 0), wallTime(4, 11)),
  to: wallTime(12, 23),
  zone: fc.constantFrom(...zones),
});
/** Around the nights on which clocks change, on both sides of the ocean and of the equator. */
const windowStart = fc
  .constantFrom('2031-03-06', '2031-03-28', '2031-04-03', '2031-10-23', '2031-10-31')
  .chain((date) =>
    fc.integer({ min: 0, max: 96 }).map((n) => at(`${date}T00:00Z`) + n * 15 * minute),
  );
const busyFrom = (start: number) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 6 * 96 }), fc.integer({ min: 1, max: 40 }))
      .map(([first, length]) => ({
        start: start + first * 15 * minute,
        end: start + (first + length) * 15 * minute,
      })),
    { maxLength: 25 },
  );
const search = windowStart.chain((start) => {
  const person = fc.record({ busy: busyFrom(start), hours });
  return fc.record({
    people: fc.tuple(person, person),
    window: fc.integer({ min: 1, max: 6 }).map((days) => ({ start, end: start + days * day })),
    minutes: fc.constantFrom(15, 30, 45, 50, 60, 90, 240),
  });
});

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Slow and by other means: the wall clock of each minute, as the platform's own calendar tells it. */
function isAtWork({ zone, days, from, to }: Hours, moment: number): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const time = `${part('hour')}:${part('minute')}`;
  return days.includes(weekdays.indexOf(part('weekday')) + 1) && time >= from && time < to;
}

const suits = (people: Person[], start: number, end: number): boolean => {
  for (let now = start; now < end; now += 5 * minute) {
    for (const { busy, hours } of people) {
      if (busy.some((span) => span.start <= now && now < span.end)) return false;
      if (!isAtWork(hours, now)) return false;
    }
  }
  return true;
};

describe('times to meet', () => {
  it('are free and at work for both, on a quarter, within the window, in order, a dozen at most', () => {
    fc.assert(
      fc.property(search, ({ people, window, minutes }) => {
        const found = suggestTimes(people, window, minutes);
        expect(found.length).toBeLessThanOrEqual(12);
        let last = 0;
        for (const { start, end } of found) {
          expect(at(end) - at(start)).toBe(minutes * minute);
          expect(at(start) % (15 * minute)).toBe(0);
          expect(at(start)).toBeGreaterThan(last);
          expect(at(start) >= window.start && at(end) <= window.end).toBe(true);
          expect(suits(people, at(start), at(end))).toBe(true);
          last = at(start);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are found wherever there is one', () => {
    fc.assert(
      fc.property(search, ({ people, window, minutes }) => {
        const found = suggestTimes(people, window, minutes);
        const length = minutes * minute;
        let first = window.start;
        while (first + length <= window.end && !suits(people, first, first + length))
          first += 15 * minute;
        const exists = first + length <= window.end;
        expect(found.length > 0).toBe(exists);
        // The soonest there is, or the half hour right after it.
        if (exists) expect(at(found[0]?.start ?? '') - first).toBeLessThanOrEqual(15 * minute);
      }),
      { numRuns: 60 },
    );
  });

  it('are one in the morning and one in the afternoon, over several days', () => {
    const free = { busy: [], hours: usual('UTC') };
    const window = { start: at('2031-03-03T00:00Z'), end: at('2031-03-17T00:00Z') };
    const found = startsOf([free, free], window, 45);
    expect(found.slice(0, 4)).toEqual([
      '2031-03-03T09:00:00.000Z',
      '2031-03-03T12:00:00.000Z',
      '2031-03-04T09:00:00.000Z',
      '2031-03-04T12:00:00.000Z',
    ]);
    expect(found).toHaveLength(12);
    expect(found.at(-1)).toBe('2031-03-10T12:00:00.000Z');
  });

  it('begin on the half hour where a quarter past would hardly be sooner', () => {
    const busy = [{ start: at('2031-03-03T08:00Z'), end: at('2031-03-03T09:15Z') }];
    const window = { start: at('2031-03-03T00:00Z'), end: at('2031-03-03T12:00Z') };
    const people = [
      { busy, hours: usual('UTC') },
      { busy: [], hours: usual('UTC') },
    ];
    expect(startsOf(people, window, 45)).toEqual(['2031-03-03T09:30:00.000Z']);
    // Where the half hour is too late, the quarter will do.
    const tight = { ...window, end: at('2031-03-03T10:00Z') };
    expect(startsOf(people, tight, 45)).toEqual(['2031-03-03T09:15:00.000Z']);
  });

  it('keep to the wall clocks of both when one of them is put forward', () => {
    const people = [
      { busy: [], hours: usual('Europe/Berlin') },
      { busy: [], hours: usual('America/New_York') },
    ];
    // New York is an hour nearer from 9 March, Berlin as far as ever from 30 March.
    const firstOn = (date: string) => {
      const start = at(`${date}T00:00Z`);
      return startsOf(people, { start, end: start + day }, 60)[0];
    };
    expect(firstOn('2031-03-07')).toBe('2031-03-07T14:00:00.000Z');
    expect(firstOn('2031-03-10')).toBe('2031-03-10T13:00:00.000Z');
    expect(firstOn('2031-03-31')).toBe('2031-03-31T13:00:00.000Z');
  });

  it('are none for two who never work at the same time', () => {
    const people = [
      { busy: [], hours: usual('UTC', { days: [1, 2] }) },
      { busy: [], hours: usual('UTC', { days: [3, 4] }) },
    ];
    expect(suggestTimes(people, { start: 0, end: 30 * day }, 15)).toEqual([]);
  });

  it('go on past midnight for those who work at night', () => {
    const night = { busy: [], hours: usual('UTC', { days: [1], from: '22:00', to: '06:00' }) };
    const window = { start: at('2031-03-03T23:15Z'), end: at('2031-03-05T00:00Z') };
    expect(startsOf([night, night], window, 60)).toEqual([
      '2031-03-03T23:30:00.000Z',
      '2031-03-04T00:00:00.000Z',
    ]);
  });
});

it('nobody is asked to meet in less than two hours, nor at a crooked time', () => {
  const now = new Date('2031-03-03T08:07:30Z');
  const soon = searchWindow(now, 14, now);
  expect(new Date(soon.start).toISOString()).toBe('2031-03-03T10:15:00.000Z');
  expect(soon.end).toBe(now.getTime() + 14 * day);
  const later = searchWindow(new Date('2031-03-05T08:00:00Z'), 1, now);
  expect(new Date(later.start).toISOString()).toBe('2031-03-05T08:00:00.000Z');
});
