import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RhythmFacts, rhythmOf } from '../../addin/features/home/rhythm-shape.ts';

/** A Wednesday. */
const now = new Date('2026-11-25T12:00:00Z');
const on = (start: string, state: RhythmFacts['meetings'][number]['state'] = 'held') => ({
  start,
  state,
  rescheduledTo: null,
});
const facts = (change: Partial<RhythmFacts> = {}): RhythmFacts => ({
  meetings: [],
  begun: '2026-09-21T09:00:00Z',
  cadence: 2,
  now,
  timeZone: 'Europe/Berlin',
  ...change,
});
const weekOf = (day: string, change: Partial<RhythmFacts>) =>
  rhythmOf(facts(change)).weeks.find((each) => each.day === day);

describe('the rhythm as it is drawn', () => {
  it('begins with the mentorship, on Mondays, and marks this week', () => {
    const { weeks, past } = rhythmOf(facts());
    expect(weeks[0]?.day).toBe('2026-09-21');
    expect(past).toBe(10);
    expect(weeks.filter(({ isNow }) => isNow).map(({ day }) => day)).toEqual(['2026-11-23']);
  });

  it('begins with the first meeting, where that was before the mentorship', () => {
    const meetings = [on('2026-10-14T09:00:00Z')];
    const { weeks, held } = rhythmOf(facts({ meetings, begun: '2026-11-24T09:00:00Z' }));
    expect(weeks[0]?.day).toBe('2026-10-12');
    expect(held).toBe(1);
  });

  it('puts a meeting into the week that it has where the reader lives', () => {
    const meetings = [on('2026-11-15T23:30:00Z')];
    expect(weekOf('2026-11-16', { meetings })?.state).toBe('held');
    expect(weekOf('2026-11-09', { meetings, timeZone: 'UTC' })?.state).toBe('held');
  });

  it('shows the meeting that was held in a week in which another was called off', () => {
    const meetings = [on('2026-11-10T09:00:00Z', 'cancelled'), on('2026-11-12T09:00:00Z')];
    expect(weekOf('2026-11-09', { meetings })?.state).toBe('held');
    expect(rhythmOf(facts({ meetings }))).toMatchObject({ held: 1, off: 1 });
  });

  it('forgets what was rescheduled: the meeting it became is what counts', () => {
    const moved = { ...on('2026-11-10T09:00:00Z', 'cancelled'), rescheduledTo: 'another' };
    expect(weekOf('2026-11-09', { meetings: [moved] })?.state).toBe('none');
    expect(rhythmOf(facts({ meetings: [moved] })).off).toBe(0);
  });

  it('counts the agreed rhythm from the meeting held last, and draws none where none is agreed', () => {
    const meetings = [on('2026-11-17T09:00:00Z'), on('2026-10-07T09:00:00Z')];
    const due = (cadence: number | null) =>
      rhythmOf(facts({ meetings, cadence }))
        .weeks.filter((week) => week.due)
        .map(({ day }) => day);
    expect(due(3)).toEqual(['2026-10-05', '2026-10-26', '2026-11-16', '2026-12-07', '2026-12-28']);
    expect(due(null)).toEqual([]);
  });

  it('is a band without gaps, of a length that fits a phone, whatever happened', () => {
    const date = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2026-11-24'),
      noInvalidDate: true,
    });
    const meeting = fc.record({
      start: date.map((each) => each.toISOString()),
      state: fc.constantFrom('held', 'scheduled', 'cancelled', 'declined', 'missed'),
      rescheduledTo: fc.constantFrom(null, 'another'),
    });
    const known = fc.record({
      meetings: fc.array(meeting),
      begun: date.map((each) => each.toISOString()),
      cadence: fc.option(fc.integer({ min: 1, max: 13 })),
      timeZone: fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'),
    });
    fc.assert(
      fc.property(known, (change) => {
        const { weeks, past } = rhythmOf(facts(change as Partial<RhythmFacts>));
        const steps = weeks.slice(1).map(({ day }, at) => {
          return (Date.parse(day) - Date.parse(weeks[at]?.day ?? '')) / 86_400_000;
        });
        expect(new Set(steps)).toEqual(new Set([7]));
        expect(weeks.length).toBeGreaterThanOrEqual(14);
        expect(weeks.length).toBeLessThanOrEqual(29);
        expect(weeks.findIndex(({ isNow }) => isNow)).toBe(past - 1);
      }),
    );
  });
});
