import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayShare } from '../../mentoring/celebrations/policy.ts';
import {
  type Earned,
  earned,
  type KeptMeeting,
  keptInARow,
} from '../../mentoring/celebrations/rules.ts';
import type { DomainEvent, NewEvent } from '../../mentoring/events/schema.ts';
import type { CloseReason } from '../../mentoring/mentorships/schema.ts';

const at = new Date('2031-05-20T12:00:00Z');
const mentorshipId = 'mentorship';
const event = (one: Omit<NewEvent, 'at'>) => ({ id: 'e', mentorshipId, at, ...one }) as DomainEvent;
const held = (meetingId: string) => event({ type: 'meeting.held', facts: { meetingId } });

const letters = { h: 'held', c: 'cancelled', d: 'declined', m: 'missed', s: 'scheduled' } as const;
/** Meetings a week apart, by what became of each; `r` is one that was rescheduled. */
const meetings = (row: string): KeptMeeting[] =>
  [...row].map((letter, week) => ({
    id: `m${week}`,
    start: new Date(at.getTime() + week * 7 * 24 * 60 * 60 * 1000),
    state: letter === 'r' ? 'cancelled' : letters[letter as keyof typeof letters],
    rescheduledTo: letter === 'r' ? 'another' : null,
  }));
const names = (all: Earned[]) => all.map(({ kind, count }) => `${kind} ${count}`);

describe('what is worth a good word', () => {
  it("is a goal achieved and a milestone reached: the mentee's", () => {
    const facts = { goalId: 'g', milestoneId: 's', by: 'mentee' as const };
    expect(earned(event({ type: 'goal.achieved', facts }), [], [])).toEqual([
      { kind: 'goal-achieved', subjectId: 'g', count: 1, honours: 'mentee', at },
    ]);
    expect(earned(event({ type: 'milestone.reached', facts }), [], [])).toEqual([
      { kind: 'milestone-reached', subjectId: 's', count: 1, honours: 'mentee', at },
    ]);
  });

  it('is a mentorship completed, and no other end of one', () => {
    const closed = (reason: CloseReason) =>
      earned(event({ type: 'mentorship.closed', facts: { by: 'mentor', reason } }), [], []);
    expect(closed('completed')).toEqual([
      { kind: 'completed', subjectId: mentorshipId, count: 1, honours: null, at },
    ]);
    for (const reason of ['ended', 'declined', 'expired'] as const) {
      expect(closed(reason)).toEqual([]);
    }
  });

  it('is the first meeting ever held, once', () => {
    expect(earned(held('m2'), meetings('cmh'), [])).toMatchObject([
      { kind: 'first-meeting', subjectId: 'm2', honours: null },
    ]);
    expect(earned(held('m2'), meetings('chh'), [])).toMatchObject([{ subjectId: 'm1' }]);
    const known = [{ kind: 'first-meeting' as const, count: 1 }];
    expect(earned(held('m1'), meetings('hh'), known)).toEqual([]);
  });

  it.each([
    ['hhhhh', 5],
    ['hhhh', 4],
    ['hhhchh', 2],
    ['hhhdh', 1],
    ['hhhmhh', 2],
    ['hhrhhh', 5],
    ['rhhhhhs', 5],
    ['hhcrhhh', 3],
  ])('counts meetings kept in a row: of %s the last is in a row of %i', (row, count) => {
    const last = row.lastIndexOf('h');
    expect(keptInARow(meetings(row), `m${last}`)).toBe(count);
  });

  it('is five, ten and twenty-five of them, each once', () => {
    const first = { kind: 'first-meeting' as const, count: 1 };
    const five = { kind: 'meetings-kept' as const, count: 5 };
    expect(names(earned(held('m4'), meetings('hhhhh'), [first]))).toEqual(['meetings-kept 5']);
    expect(earned(held('m5'), meetings('hhhhhh'), [first, five])).toEqual([]);
    expect(earned(held('m10'), meetings('hhhhhchhhhh'), [first, five])).toEqual([]);
    const ten = earned(held('m9'), meetings('h'.repeat(10)), [first, five]);
    expect(ten).toMatchObject([{ count: 10, subjectId: mentorshipId, honours: null }]);
  });

  it('is nothing else', () => {
    const facts = { goalId: 'g', by: 'mentee' as const };
    expect(earned(event({ type: 'goal.dropped', facts }), meetings('hhhhh'), [])).toEqual([]);
  });
});

describe('whatever became of the meetings', () => {
  const rows = fc.string({
    unit: fc.constantFrom('h', 'h', 'h', 'h', 'c', 'r', 's'),
    maxLength: 40,
  });

  it('each is celebrated once, in whatever order the events come', () => {
    const twice = rows.chain((row) => {
      const ids = [...row].flatMap((letter, i) => (letter === 'h' ? [`m${i}`] : []));
      const orders = fc.shuffledSubarray(ids, { minLength: ids.length });
      return fc.tuple(fc.constant(row), fc.constant(ids), orders);
    });
    const all = (row: string, ids: string[]) => {
      const known: Earned[] = [];
      for (const id of ids) known.push(...earned(held(id), meetings(row), known));
      return known;
    };
    fc.assert(
      fc.property(twice, ([row, inOrder, inAnother]) => {
        const one = names(all(row, inOrder));
        expect(new Set(one).size).toBe(one.length);
        expect(names(all(row, inAnother)).sort()).toEqual([...one].sort());
        const longest = Math.max(
          0,
          ...row
            .replace(/[rs]/g, '')
            .split('c')
            .map((run) => run.length),
        );
        const kept = [5, 10, 25].filter((count) => count <= longest);
        const told = one.flatMap((name) => (name.startsWith('meetings') ? [name.slice(14)] : []));
        expect(told.map(Number).sort((a, b) => a - b)).toEqual(kept);
      }),
    );
  });
});

describe('a celebration', () => {
  it('is for whom it honours to share; what is of both, for both', () => {
    expect(mayShare({ honours: 'mentee' }, 'mentee')).toBe(true);
    expect(mayShare({ honours: 'mentee' }, 'mentor')).toBe(false);
    for (const side of ['mentor', 'mentee'] as const) {
      expect(mayShare({ honours: null }, side)).toBe(true);
    }
  });
});
