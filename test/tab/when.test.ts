import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPlan, keyFor, lengths } from '../../addin/features/meetings/plan.ts';
import { theirTime } from '../../addin/features/meetings/their-time.ts';
import { instantOf, spanOf, unchosen } from '../../addin/features/meetings/when.ts';
import { dayDistance, dayOf, daysAfter, plainDay } from '../../addin/locale/days.ts';

const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
const anyInstant = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2029-01-01'),
  noInvalidDate: true,
});

describe('a time of one’s own', () => {
  it('is what the clock of that zone shows', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (instant, timeZone) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
        const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
        const shown = time.format(minute);
        const read = instantOf(dayOf(minute, { timeZone }), shown, timeZone);
        // In the hour that clocks show twice it is one of the two.
        expect(Math.abs((read?.getTime() ?? 0) - minute.getTime()) % 3_600_000).toBe(0);
        expect(read && time.format(read)).toBe(shown);
      }),
    );
  });

  it('is none in the hour that is left out when clocks go forward', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')).toBeNull();
    expect(instantOf('2026-03-29', '03:30', 'Europe/Berlin')?.toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(instantOf('', '02:30', 'Europe/Berlin')).toBeNull();
  });
});

describe('the choice of a time', () => {
  const now = new Date('2026-05-12T10:00:00Z');
  const chosen = (part: Partial<typeof unchosen>) =>
    spanOf({ ...unchosen, ...part }, 45, berlin, now);

  it('gives a span of the length asked for', () => {
    const span = { start: '2026-05-13T08:00:00.000Z', end: '2026-05-13T08:45:00.000Z' };
    expect(chosen({ start: span.start })).toEqual(span);
    expect(chosen({ start: 'own', date: '2026-05-13', time: '10:00' })).toEqual(span);
  });

  it.each([
    [{}, 'start'],
    [{ start: '2026-05-12T09:00:00.000Z' }, 'start'],
    [{ start: 'own', time: '10:00' }, 'date'],
    [{ start: 'own', date: '2026-05-13' }, 'time'],
    [{ start: 'own', date: '2026-05-12', time: '11:59' }, 'date'],
    [{ start: 'own', date: '2027-03-28', time: '02:30' }, 'time'],
  ])('names the part of %j that is wrong', (part, field) => {
    expect(chosen(part)).toMatchObject({ field });
  });
});

describe('the time on the other one’s clock', () => {
  const start = new Date('2026-05-12T21:00:00Z');

  it('is said where it differs, with its day where that is another', () => {
    expect(theirTime(start, 'Europe/London', berlin)).toBe('22:00');
    expect(theirTime(start, 'Asia/Kolkata', berlin)).toBe('Wed 02:30');
  });

  it('is not said where the clocks agree, or nothing is known of it', () => {
    expect(theirTime(start, 'Europe/Paris', berlin)).toBeNull();
    expect(theirTime(start, null, berlin)).toBeNull();
    expect(theirTime(start, undefined, berlin)).toBeNull();
  });
});

describe('a day of the calendar', () => {
  it('is the same day in every zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (instant, timeZone) => {
        const named = instant.toISOString().slice(0, 10);
        const year = named.slice(0, 4);
        const reader = { locale: 'en-GB', timeZone };
        expect(plainDay(named, reader)).toContain(`${Number(named.slice(8))} `);
        expect(plainDay(named, reader)).toContain(year);
      }),
    );
  });

  it('is counted from the reader’s own today', () => {
    const late = new Date('2026-05-12T22:30:00Z');
    expect(dayDistance('2026-05-13', late, berlin)).toBe('today');
    expect(dayDistance('2026-05-13', late, { ...berlin, timeZone: 'UTC' })).toBe('tomorrow');
    expect(daysAfter('2026-12-28', 7)).toBe('2027-01-04');
  });
});

describe('a plan', () => {
  it('keeps its key as long as it says the same', () => {
    const body = { start: '2026-05-13T08:00:00.000Z', end: '2026-05-13T08:45:00.000Z' };
    const first = keyFor(emptyPlan, body);
    const again = keyFor({ ...emptyPlan, sent: first }, body);
    expect(again).toEqual(first);
    const other = keyFor({ ...emptyPlan, sent: first }, { ...body, subject: 'Mentoring' });
    expect(other.key).not.toBe(first.key);
  });

  it('offers the agreed length among the usual ones', () => {
    expect(lengths(50, 50)).toEqual([30, 45, 50, 60, 90]);
  });
});
