import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../mentoring/decisions/rules.ts';
import { isRefusal } from '../../mentoring/decisions/rules.ts';
import {
  type Asked,
  changeDate,
  type DateFacts,
  mayBeAt,
  mayRemove,
} from '../../mentoring/important-dates/rules.ts';
import type { Side } from '../../mentoring/mentorships/schema.ts';

const now = new Date('2031-03-10T12:00:00Z');
const act = (by: Side = 'mentee', today = '2031-03-10'): Act => ({ by, at: now, today });

const date = (more: Partial<DateFacts> = {}): DateFacts => ({
  title: 'My talk',
  at: new Date('2031-03-20T09:00:00Z'),
  allDay: false,
  note: null,
  howItWent: null,
  addedBy: 'mentee',
  version: 3,
  ...more,
});
const past = date({ at: new Date('2031-03-09T09:00:00Z') });

describe('the time of a date', () => {
  it.each([
    ['a minute ahead', '2031-03-10T12:01:00Z', false, true],
    ['now', '2031-03-10T12:00:00Z', false, false],
    ['past', '2031-03-01T12:00:00Z', false, false],
    ['today', '2031-03-10T00:00:00Z', true, true],
    ['tomorrow', '2031-03-11T00:00:00Z', true, true],
    ['yesterday', '2031-03-09T00:00:00Z', true, false],
    ['a whole day that begins at nine', '2031-03-20T09:00:00Z', true, false],
  ])('%s: %s, whole day %s, may be: %s', (_name, at, allDay, may) => {
    const refusal = mayBeAt({ at: new Date(at), allDay }, act());
    if (may) expect(refusal).toBeNull();
    else expect(refusal).toMatchObject({ refused: 'field', field: 'at' });
  });

  it('is today where the one who marks it lives', () => {
    const whole = { at: new Date('2031-03-10T00:00:00Z'), allDay: true };
    expect(mayBeAt(whole, act('mentee', '2031-03-09'))).toBeNull();
    expect(mayBeAt(whole, act('mentee', '2031-03-11'))).toMatchObject({ field: 'at' });
  });
});

describe('a change', () => {
  it('of the mentee’s date is the mentee’s alone; of the mentor’s either’s', () => {
    const change = { title: 'Our talk' };
    expect(changeDate(date(), change, act('mentor'))).toMatchObject({ refused: 'not-yours' });
    expect(mayRemove(date(), act('mentor'))).toMatchObject({ refused: 'not-yours' });
    const theirs = date({ addedBy: 'mentor' });
    for (const by of ['mentor', 'mentee'] as const) {
      expect(changeDate(theirs, change, act(by))).toEqual({ set: change, moved: false });
      expect(mayRemove(theirs, act(by))).toBeNull();
    }
  });

  it('to another time makes what was told of it untrue, to the same time does not', () => {
    const at = new Date('2031-03-21T09:00:00Z');
    expect(changeDate(date(), { at }, act())).toEqual({ set: { at }, moved: true });
    const same = { at: date().at, allDay: false, title: 'My talk' };
    expect(changeDate(date(), same, act())).toEqual({ set: {}, moved: false });
  });

  it('to a whole day needs the day', () => {
    expect(changeDate(date(), { allDay: true }, act())).toMatchObject({ field: 'at' });
    const whole = { allDay: true, at: new Date('2031-03-20T00:00:00Z') };
    expect(changeDate(date(), whole, act())).toEqual({ set: whole, moved: true });
  });

  it('from an older version is refused', () => {
    expect(changeDate(date(), { title: 'x', version: 2 }, act())).toEqual({ refused: 'stale' });
    expect(changeDate(date(), { title: 'x', version: 3 }, act())).toMatchObject({ moved: false });
  });
});

describe('how it went', () => {
  const said = { howItWent: 'They clapped.' };

  it('says the mentee, of the mentor’s date too, once it has come', () => {
    expect(changeDate(past, said, act())).toEqual({ set: said, moved: false });
    expect(changeDate(past, said, act('mentor'))).toMatchObject({ refused: 'not-yours' });
    const theirs = { ...past, addedBy: 'mentor' as const };
    expect(changeDate(theirs, said, act('mentor'))).toMatchObject({ refused: 'not-yours' });
    expect(changeDate(date(), said, act())).toMatchObject({ refused: 'not-now' });
  });

  it('may be said on the day itself, of a whole day', () => {
    const today = date({ allDay: true, at: new Date('2031-03-10T00:00:00Z') });
    expect(changeDate(today, said, act())).toMatchObject({ set: said });
    expect(changeDate(today, said, act('mentee', '2031-03-09'))).toMatchObject({
      refused: 'not-now',
    });
  });

  it('keeps the date where it is, until it is taken back', () => {
    const over = { ...past, ...said };
    const at = new Date('2031-03-30T09:00:00Z');
    expect(changeDate(over, { at }, act())).toMatchObject({ refused: 'not-now' });
    const both = { at, howItWent: null };
    expect(changeDate(over, both, act())).toEqual({ set: both, moved: true });
  });
});

describe('whatever is asked', () => {
  const moment = fc
    .integer({ min: -6, max: 6 })
    .map((half) => new Date(+now + half * 12 * 3_600_000));
  const text = fc.constantFrom('a', 'b');
  const orNull = fc.option(text, { nil: null });
  const facts = fc.record({
    title: text,
    at: moment,
    allDay: fc.boolean(),
    note: orNull,
    howItWent: orNull,
    addedBy: fc.constantFrom('mentor' as const, 'mentee' as const),
    version: fc.constantFrom(1, 2),
  });
  const asked = fc.record(
    {
      title: text,
      at: moment,
      allDay: fc.boolean(),
      note: orNull,
      howItWent: orNull,
      version: fc.constantFrom(1, 2),
    },
    { requiredKeys: [] },
  );
  const by = fc.constantFrom('mentor' as const, 'mentee' as const);

  it('nothing but what differs is set, the mentee’s stays the mentee’s, and nothing moves into the past', () => {
    fc.assert(
      fc.property(facts, asked, by, (before, wanted: Asked, side) => {
        const step = changeDate(before, wanted, act(side));
        if (isRefusal(step)) return;
        const changed = Object.entries(step.set);
        for (const [name, value] of changed) {
          expect(value).toEqual(wanted[name as keyof Asked]);
          expect(value).not.toEqual(before[name as keyof DateFacts]);
        }
        if (before.addedBy === 'mentee' && side === 'mentor') expect(changed).toEqual([]);
        const after = { ...before, ...step.set };
        expect(step.moved).toBe(+after.at !== +before.at || after.allDay !== before.allDay);
        if (step.moved) expect(mayBeAt(after, act(side))).toBeNull();
        // Asked again, nothing is left to do.
        expect(changeDate(after, { ...wanted, version: undefined }, act(side))).toEqual({
          set: {},
          moved: false,
        });
      }),
      { numRuns: 2000 },
    );
  });
});
