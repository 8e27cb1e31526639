import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reschedulable, reschedules } from '../../mentoring/meetings/reschedules/rules.ts';
import { shuffled } from './support/arbitraries.ts';
import { day, hour, minute, start } from './support/copies.ts';

const cancelledAt = start - 2 * day;

const old: Reschedulable = {
  id: 'old',
  start: new Date(start),
  state: 'cancelled',
  organizer: 'mentor',
  endedBy: 'mentor',
  endedAt: new Date(cancelledAt),
  createdAt: new Date(start - 9 * day),
};
const fresh = (more: Partial<Reschedulable> = {}): Reschedulable => ({
  id: 'new',
  start: new Date(start + 3 * day),
  state: 'scheduled',
  organizer: 'mentor',
  endedBy: null,
  endedAt: null,
  createdAt: new Date(cancelledAt + hour),
  ...more,
});
const links = (...meetings: Reschedulable[]) => Object.fromEntries(reschedules(meetings));

describe('a cancellation is a reschedule', () => {
  it.each([
    ['an hour later', {}],
    ['24 hours later to the minute', { createdAt: new Date(cancelledAt + day) }],
    ['a week after the old start', { start: new Date(start + 7 * day) }],
    ['a week before the old start', { start: new Date(start - 7 * day) }],
    ['and is held', { state: 'held' as const }],
    ['and is cancelled in its turn', { state: 'cancelled' as const }],
  ])('when the same person makes a new meeting %s', (_name, more) => {
    expect(links(old, fresh(more))).toEqual({ old: 'new' });
  });

  it('when the attendee declined, and makes a new meeting themself', () => {
    const declined: Reschedulable = { ...old, state: 'declined', endedBy: 'mentee' };
    expect(links(declined, fresh({ organizer: 'mentee' }))).toEqual({ old: 'new' });
  });
});

describe('a cancellation is none', () => {
  it.each([
    ['more than 24 hours later', { createdAt: new Date(cancelledAt + day + 1) }],
    ['before they cancelled', { createdAt: new Date(cancelledAt - minute) }],
    ['at the moment in which they cancelled', { createdAt: new Date(cancelledAt) }],
    ['more than a week after the old start', { start: new Date(start + 7 * day + 1) }],
    ['more than a week before the old start', { start: new Date(start - 7 * day - 1) }],
  ])('when the new meeting is made or starts %s', (_name, more) => {
    expect(links(old, fresh(more))).toEqual({});
  });

  it('when the other of the two, or somebody else, makes the new meeting', () => {
    expect(links(old, fresh({ organizer: 'mentee' }))).toEqual({});
    expect(links(old, fresh({ organizer: null }))).toEqual({});
    expect(links({ ...old, endedBy: null }, fresh({ organizer: null }))).toEqual({});
  });

  it('when there is nothing but the meeting itself', () => {
    expect(links({ ...old, createdAt: new Date(cancelledAt + hour) })).toEqual({});
  });

  it('when the old meeting was not cancelled at all', () => {
    for (const state of ['scheduled', 'held', 'missed'] as const) {
      expect(links({ ...old, state }, fresh())).toEqual({});
    }
  });
});

describe('one new meeting', () => {
  const second: Reschedulable = { ...old, id: 'second', endedAt: new Date(cancelledAt + minute) };

  it('stands in for one old one: the first that was cancelled', () => {
    expect(links(second, fresh(), old)).toEqual({ old: 'new' });
  });

  it('and another stand in for two', () => {
    const another = fresh({ id: 'another', createdAt: new Date(cancelledAt + 2 * hour) });
    expect(links(another, second, fresh(), old)).toEqual({ old: 'new', second: 'another' });
  });

  it('that is rescheduled in its turn makes a chain', () => {
    const moved = fresh({
      state: 'cancelled',
      endedBy: 'mentor',
      endedAt: new Date(cancelledAt + 5 * hour),
    });
    const last = fresh({ id: 'last', createdAt: new Date(cancelledAt + 6 * hour) });
    expect(links(old, moved, last)).toEqual({ old: 'new', new: 'last' });
  });
});

const side = fc.constantFrom('mentor' as const, 'mentee' as const, null);
const someMeetings = fc
  .array(
    fc.record({
      startsIn: fc.integer({ min: 0, max: 20 }),
      state: fc.constantFrom(
        'scheduled' as const,
        'cancelled' as const,
        'declined' as const,
        'held' as const,
      ),
      organizer: side,
      endedBy: side,
      endedIn: fc.integer({ min: 0, max: 40 }),
      madeIn: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ startsIn, state, organizer, endedBy, endedIn, madeIn }, i): Reschedulable => {
      const ended = state === 'cancelled' || state === 'declined';
      return {
        id: `m${i}`,
        start: new Date(start + startsIn * day),
        state,
        organizer,
        endedBy: ended ? endedBy : null,
        endedAt: ended ? new Date(start + endedIn * 6 * hour) : null,
        createdAt: new Date(start + madeIn * 6 * hour),
      };
    }),
  );

describe('whatever the meetings', () => {
  it('their order never matters', () => {
    const meetingsTwice = someMeetings.chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(meetingsTwice, ([all, others]) => {
        expect(links(...others)).toEqual(links(...all));
      }),
    );
  });

  it('each stands in for one at most, of the same person, in time', () => {
    fc.assert(
      fc.property(someMeetings, (all) => {
        const found = [...reschedules(all)];
        expect(new Set(found.map(([, to]) => to)).size).toBe(found.length);
        for (const [from, to] of found) {
          const was = all.find(({ id }) => id === from);
          const is = all.find(({ id }) => id === to);
          expect(from).not.toBe(to);
          expect(['cancelled', 'declined']).toContain(was?.state);
          expect(was?.endedBy).not.toBeNull();
          expect(is?.organizer).toBe(was?.endedBy);
          const waited = (is?.createdAt.getTime() ?? 0) - (was?.endedAt?.getTime() ?? 0);
          expect(waited).toBeGreaterThan(0);
          expect(waited).toBeLessThanOrEqual(day);
        }
      }),
    );
  });
});
