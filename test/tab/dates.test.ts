import { describe, expect, it } from 'vitest';
import { dayName, distance, timeRange } from '../../addin/locale/dates.ts';
import { isZone, usableLocale } from '../../addin/locale/locale.ts';

const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const auckland = { locale: 'en-GB', timeZone: 'Pacific/Auckland' };
const now = new Date('2026-05-12T21:30:00Z');

it('takes the first language tag, and only zones, that are known', () => {
  expect(usableLocale(undefined, 'en-US@posix', 'de-de', 'fr')).toBe('de-de');
  expect(usableLocale('', 'en-US@posix')).toBe('en');
  expect(isZone('Europe/Berlin')).toBe(true);
  expect(isZone('W. Europe Standard Time')).toBe(false);
});

describe('days and times in words', () => {
  it('counts days by the calendar of the person', () => {
    const late = new Date('2026-05-12T22:30:00Z');
    expect(distance(late, now, berlin)).toBe('tomorrow');
    expect(distance(late, now, auckland)).toBe('in 1 hour');
  });

  it.each([
    ['2026-05-12T21:50:00Z', 'in 20 minutes'],
    ['2026-05-12T20:50:00Z', '40 minutes ago'],
    ['2026-05-12T18:00:00Z', '3 hours ago'],
    ['2026-05-11T18:00:00Z', 'yesterday'],
    ['2026-05-14T10:00:00Z', 'in 2 days'],
    ['2026-08-12T10:00:00Z', 'in 3 months'],
  ])('says how far off %s is', (iso, words) => {
    expect(distance(new Date(iso), now, berlin)).toBe(words);
  });

  it.each([
    ['2026-05-12T21:45:00Z', 'Today'],
    ['2026-05-13T10:00:00Z', 'Tomorrow'],
    ['2026-05-14T10:00:00Z', 'Thursday'],
    ['2026-05-18T10:00:00Z', 'Monday'],
    ['2026-05-19T10:00:00Z', 'Tue 19 May'],
    ['2026-05-05T10:00:00Z', 'Tue 5 May'],
    ['2025-05-12T10:00:00Z', 'Mon 12 May 2025'],
  ])('names the day of %s', (iso, words) => {
    expect(dayName(new Date(iso), now, berlin).replaceAll(',', '')).toBe(words);
  });

  it('follows the clock change of the zone', () => {
    const start = new Date('2026-03-29T00:30:00Z');
    const end = new Date('2026-03-29T01:30:00Z');
    expect(timeRange(start, end, berlin)).toBe('01:30–03:30');
  });

  it('writes times as the person does', () => {
    const start = new Date('2026-05-12T12:00:00Z');
    const end = new Date('2026-05-12T12:45:00Z');
    const american = timeRange(start, end, { locale: 'en-US', timeZone: 'America/New_York' });
    expect(american.replaceAll(/\s/g, ' ')).toBe('8:00 – 8:45 AM');
    expect(dayName(end, now, { ...berlin, locale: 'fr-FR' })).toBe('Aujourd’hui');
  });
});
