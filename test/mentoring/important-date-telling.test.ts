import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  dueTellings,
  eventsOf,
  reach,
  type Told,
} from '../../mentoring/important-dates/telling/rules.ts';

const untold: Told = { aheadToldAt: null, mentorAskedAt: null, menteeAskedAt: null };
type Planned = Parameters<typeof dueTellings>[0] & { id: string };
const date = (at: string, more: Partial<Planned> = {}): Planned => ({
  id: 'd',
  at: new Date(at),
  allDay: false,
  howItWent: null,
  ...untold,
  ...more,
});
const berlin = { mentor: 'Europe/Berlin', mentee: 'Europe/Berlin' };
const due = (one: Planned, now: string, zones = berlin) =>
  dueTellings(one, zones, new Date(now)).map(({ side, kind }) => `${side} ${kind}`);

const ahead = 'mentor important-date-ahead';
const asked = ['mentor important-date-passed', 'mentee important-date-passed'];

describe('a talk on Thursday the 20th at ten in Berlin', () => {
  const talk = date('2031-03-20T09:00:00Z');

  it.each([
    ['2031-03-16T12:00:00+01:00', []],
    ['2031-03-17T07:59:00+01:00', []],
    ['2031-03-17T08:00:00+01:00', [ahead]],
    ['2031-03-17T19:59:00+01:00', [ahead]],
    ['2031-03-17T20:00:00+01:00', []],
    ['2031-03-18T03:00:00+01:00', []],
    ['2031-03-20T09:59:00+01:00', [ahead]],
    ['2031-03-20T10:00:00+01:00', []],
    ['2031-03-20T18:00:00+01:00', []],
    ['2031-03-21T07:59:00+01:00', []],
    ['2031-03-21T08:00:00+01:00', asked],
    ['2031-03-28T07:59:00+01:00', []],
    ['2031-03-27T19:00:00+01:00', asked],
    ['2031-03-28T09:00:00+01:00', []],
  ])('at %s: %j', (now, expected) => {
    expect(due(talk, now)).toEqual(expected);
  });

  it('is told to each where they live', () => {
    const zones = { mentor: 'Europe/Berlin', mentee: 'America/Los_Angeles' };
    expect(due(talk, '2031-03-21T08:00:00+01:00', zones)).toEqual([asked[0]]);
    expect(due(talk, '2031-03-21T08:00:00-07:00', zones)).toEqual(asked);
  });

  it('is not asked about once the mentee has said how it went, nor told twice', () => {
    const said = { ...talk, howItWent: 'Well' };
    expect(due(said, '2031-03-21T09:00:00+01:00')).toEqual([]);
    const told = { aheadToldAt: new Date(), mentorAskedAt: new Date(), menteeAskedAt: null };
    expect(due({ ...talk, ...told }, '2031-03-21T09:00:00+01:00')).toEqual([asked[1]]);
    expect(due({ ...talk, ...told }, '2031-03-18T09:00:00+01:00')).toEqual([]);
  });

  it('has passed with the first question, and only then', () => {
    const now = new Date('2031-03-21T09:00:00+01:00');
    const questions = dueTellings(talk, berlin, now);
    const types = (one: Planned) => eventsOf(one, questions, now).map(({ type }) => type);
    expect(types(talk)).toEqual(['important-date.passed']);
    expect(types({ ...talk, mentorAskedAt: now })).toEqual([]);
  });
});

describe('a whole day', () => {
  const exam = date('2031-03-20T00:00:00Z', { allDay: true });

  it('begins at midnight wherever one lives', () => {
    const zones = { mentor: 'Pacific/Auckland', mentee: 'America/Los_Angeles' };
    expect(due(exam, '2031-03-19T19:59:00+13:00', zones)).toEqual([ahead]);
    expect(due(exam, '2031-03-20T08:00:00+13:00', zones)).toEqual([]);
    expect(due(exam, '2031-03-21T08:00:00+13:00', zones)).toEqual([asked[0]]);
    expect(due(exam, '2031-03-21T08:00:00-07:00', zones)).toEqual([asked[1]]);
  });
});

it('an unknown zone is read as UTC', () => {
  const zones = { mentor: 'Customized Time Zone', mentee: '' };
  expect(due(date('2031-03-20T09:00:00Z'), '2031-03-18T08:00:00Z', zones)).toEqual([ahead]);
});

describe('swept every hour, whatever the zones and the date', () => {
  const zone = fc.constantFrom(
    'Europe/Berlin',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kathmandu',
    'UTC',
  );
  const hour = 60 * 60_000;
  // Across the days on which clocks leap.
  const around = Date.UTC(2031, 2, 25);
  const at = fc.integer({ min: -100, max: 200 }).map((n) => new Date(around + n * hour));

  it('everything is told exactly once, by day, the mentor before it and both after it', () => {
    fc.assert(
      fc.property(at, fc.boolean(), zone, zone, (moment, allDay, mentor, mentee) => {
        const day = 24 * hour;
        const whole = new Date(Math.floor(+moment / day) * day);
        const one = { ...date('2031-01-01T00:00:00Z'), at: allDay ? whole : moment, allDay };
        const told: string[] = [];
        const zones = { mentor, mentee };
        for (let now = +one.at - 8 * day; now < +one.at + 12 * day; now += hour) {
          const clock = new Date(now);
          for (const { mark, side, kind } of dueTellings(one, zones, clock)) {
            told.push(`${side} ${kind}`);
            Object.assign(one, { [mark]: clock });
            const here = DateTime.fromMillis(now, { zone: zones[side] });
            expect(here.hour).toBeGreaterThanOrEqual(8);
            expect(here.hour).toBeLessThan(20);
            const start = allDay
              ? DateTime.fromJSDate(one.at, { zone: 'utc' }).setZone(here.zone, {
                  keepLocalTime: true,
                })
              : DateTime.fromJSDate(one.at, { zone: here.zone });
            const days = here.startOf('day').diff(start.startOf('day'), 'days').days;
            expect(Math.round(days)).toBe(kind === 'important-date-ahead' ? -3 : 1);
            const { after, before } = reach(clock);
            expect(one.at > after && one.at < before).toBe(true);
          }
        }
        expect(told.toSorted()).toEqual([...asked, ahead].toSorted());
      }),
      { numRuns: 15 },
    );
  });
});
