import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFrom, monthsAfter } from '../../addin/features/goals/dates.ts';
import { foreseen } from '../../addin/features/goals/milestone-queries.ts';
import { pathShape } from '../../addin/features/goals/path-shape.ts';
import { clashesOf, emptyWords } from '../../addin/features/goals/use-edit.ts';
import { goal, milestones } from './goals-world.ts';

describe('days of a goal', () => {
  it.each([
    ['2026-11-22', 3, '2027-02-22'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });

  it('counts days of the calendar, whatever clocks do in between', () => {
    expect(daysFrom('2026-10-20', '2026-11-01')).toBe(12);
    expect(daysFrom('2026-11-01', '2026-10-20')).toBe(-12);
  });
});

describe('the path of a goal', () => {
  const own = goal('0197a000-0000-7000-8000-00000b000001', { targetDate: '2026-12-31' });
  const shape = (change: object, today: string) =>
    pathShape({ ...own, ...change }, '2026-12-01', today);

  it('stands at the last milestone reached, and at the flag only when it is achieved', () => {
    expect(shape({}, '2026-12-16').walked).toBe(25);
    const all = milestones(own.id, ['One', 'Two', 'Three'], 3);
    expect(shape({ milestones: all }, '2026-12-16').walked).toBe(75);
    expect(shape({ state: 'achieved' }, '2026-12-16').walked).toBe(100);
  });

  it('keeps today within it, before the beginning and past the target date', () => {
    expect(shape({}, '2026-12-16').today).toBe(50);
    expect(shape({}, '2026-11-20').today).toBe(0);
    expect(shape({}, '2027-01-09')).toMatchObject({ today: 100, days: { left: -9 } });
  });
});

describe('milestones as they will be', () => {
  it('are numbered from 1, each once, whatever is done to them', () => {
    const titles = fc.array(fc.string(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(titles, fc.nat(), fc.nat(), (names, which, where) => {
        const steps = milestones('0197a000-0000-7000-8000-00000b000002', names);
        const id = steps[which % steps.length]?.id ?? '';
        const position = (where % steps.length) + 1;
        const goalId = steps[0]?.goalId ?? '';
        const places = (all: typeof steps) => all.map((step) => step.position);
        const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

        const moved = foreseen(goalId, steps, { act: 'change', id, body: { position } });
        expect(moved.find((step) => step.id === id)?.position).toBe(position);
        expect(places(moved)).toEqual(upTo(steps.length));
        const left = foreseen(goalId, steps, { act: 'remove', id });
        expect(places(left)).toEqual(upTo(steps.length - 1));
        const more = foreseen(goalId, steps, { act: 'add', title: 'One more' });
        expect(places(more)).toEqual(upTo(steps.length + 1));
      }),
    );
  });
});

describe('a clash', () => {
  const base = { ...emptyWords, title: 'Was', measure: 'Was' };

  it('is where one typed and somebody else changed it into something else', () => {
    const draft = { typed: { title: 'Mine' }, base };
    expect(clashesOf(draft, { ...base, title: 'Theirs', measure: 'Theirs' })).toEqual(['title']);
  });

  it('is not where the other changed another field, nor where both mean the same', () => {
    const draft = { typed: { title: 'Mine' }, base };
    expect(clashesOf(draft, { ...base, measure: 'Theirs' })).toEqual([]);
    expect(clashesOf(draft, { ...base, title: 'Mine' })).toEqual([]);
    expect(clashesOf({ typed: {}, base: null }, base)).toEqual([]);
  });
});
