import { describe, expect, it } from 'vitest';
import {
  acceptGoal,
  achieveGoal,
  addGoal,
  changeGoal,
  declineGoal,
  dropGoal,
  type GoalFacts,
} from '../../mentoring/goals/rules.ts';
import { act, at, goal, proposed, today } from './support/goals.ts';

const fresh = { title: 'Lead', measure: 'A project', targetDate: '2031-12-01' };
const ended: GoalFacts['state'][] = ['achieved', 'dropped', 'declined'];
const past = { refused: 'field', field: 'targetDate' };

describe('a new goal', () => {
  it('of the mentee stands at once; of the mentor it is a proposal', () => {
    expect(addGoal(fresh, act('mentee'))).toMatchObject({
      set: { state: 'active' },
      event: 'goal.added',
    });
    expect(addGoal(fresh, act('mentor'))).toMatchObject({
      set: { state: 'proposed' },
      event: 'goal.proposed',
    });
  });

  it('is for today or later', () => {
    expect(addGoal({ ...fresh, targetDate: today }, act('mentee'))).toHaveProperty('set');
    expect(addGoal({ ...fresh, targetDate: '2031-05-19' }, act('mentee'))).toMatchObject(past);
  });
});

describe('a change', () => {
  it('of the mentee holds at once, to what stands and to what is proposed', () => {
    for (const one of [goal(), proposed()]) {
      expect(changeGoal(one, { title: 'Speak' }, act('mentee'))).toEqual({
        set: { title: 'Speak', proposal: null },
        event: 'goal.changed',
      });
    }
  });

  it('of the mentor to what stands is a proposal of what differs', () => {
    const asked = { title: 'Speak', measure: goal().measure };
    expect(changeGoal(goal(), asked, act('mentor'))).toMatchObject({
      set: { proposal: { title: 'Speak' } },
      event: 'goal.proposed',
    });
  });

  it('of the mentor is added to what they proposed, and taken back by saying what stands', () => {
    const one = goal({ proposal: { title: 'Speak' } });
    expect(changeGoal(one, { measure: 'Two' }, act('mentor'))).toMatchObject({
      set: { proposal: { title: 'Speak', measure: 'Two' } },
    });
    expect(changeGoal(one, { title: one.title }, act('mentor'))).toEqual({
      set: { proposal: null },
      event: 'goal.changed',
    });
  });

  it('of the mentor holds at once to what they proposed themself', () => {
    expect(changeGoal(proposed(), { title: 'Speak' }, act('mentor'))).toMatchObject({
      set: { title: 'Speak' },
      event: 'goal.changed',
    });
  });

  it('of the mentee leaves of a proposal what still differs', () => {
    const one = goal({ proposal: { title: 'Speak', measure: 'Two' } });
    expect(changeGoal(one, { title: 'Speak' }, act('mentee'))).toMatchObject({
      set: { title: 'Speak', proposal: { measure: 'Two' } },
    });
  });

  it.each(['mentor', 'mentee'] as const)('that changes nothing is none (%s)', (by) => {
    const { title, measure, targetDate } = goal();
    expect(changeGoal(goal(), { title, measure, targetDate }, act(by))).toEqual({
      set: {},
      event: null,
    });
  });

  it('made from an older version is refused', () => {
    expect(changeGoal(goal(), { title: 'x', version: 2 }, act('mentee'))).toEqual({
      refused: 'stale',
    });
    expect(changeGoal(goal(), { title: 'x', version: 3 }, act('mentee'))).toHaveProperty('set');
  });

  it('to a day that is over is refused, unless it is the day that stands', () => {
    const late = goal({ targetDate: '2031-05-01' });
    expect(changeGoal(late, { targetDate: '2031-05-02' }, act('mentee'))).toMatchObject(past);
    expect(changeGoal(late, { targetDate: '2031-05-02' }, act('mentor'))).toMatchObject(past);
    const same = { targetDate: late.targetDate, title: 'x' };
    expect(changeGoal(late, same, act('mentee'))).toMatchObject({ set: { title: 'x' } });
  });

  it.each(ended)('of one that is %s is refused', (state) => {
    for (const by of ['mentor', 'mentee'] as const) {
      expect(changeGoal(goal({ state }), { title: 'x' }, act(by))).toMatchObject({
        refused: 'not-now',
      });
    }
  });
});

describe('an answer to a proposal', () => {
  it('accepts it as it is, or altered', () => {
    expect(acceptGoal(proposed(), {}, act('mentee'))).toEqual({
      set: { state: 'active', proposal: null, endReason: null },
      event: 'goal.accepted',
    });
    const one = goal({ proposal: { title: 'Speak', measure: 'Two' } });
    expect(acceptGoal(one, { measure: 'Three' }, act('mentee'))).toMatchObject({
      set: { title: 'Speak', measure: 'Three', proposal: null },
    });
  });

  it('accepts no day that is over', () => {
    const late = proposed({ targetDate: '2031-05-01' });
    expect(acceptGoal(late, {}, act('mentee'))).toMatchObject(past);
    expect(acceptGoal(late, { targetDate: today }, act('mentee'))).toHaveProperty('set');
    const change = goal({ proposal: { targetDate: '2031-05-01' } });
    expect(acceptGoal(change, {}, act('mentee'))).toMatchObject(past);
  });

  it('declines it: a new one ends, one that stood before stands', () => {
    expect(declineGoal(proposed(), { reason: 'Not now' }, act('mentee'))).toEqual({
      set: { state: 'declined', proposal: null, endedAt: at, endReason: 'Not now' },
      event: 'goal.declined',
    });
    const one = goal({ proposal: { title: 'Speak' } });
    expect(declineGoal(one, { reason: 'I like mine' }, act('mentee'))).toEqual({
      set: { proposal: null, endReason: 'I like mine' },
      event: 'goal.declined',
    });
  });

  it('is not there to give where nothing is proposed', () => {
    expect(acceptGoal(goal(), {}, act('mentee'))).toMatchObject({ refused: 'not-now' });
    expect(declineGoal(goal(), {}, act('mentee'))).toMatchObject({ refused: 'not-now' });
  });

  it('to an older version of it is refused', () => {
    expect(acceptGoal(proposed({ version: 2 }), { version: 1 }, act('mentee'))).toEqual({
      refused: 'stale',
    });
  });
});

describe('what was read before it was changed', () => {
  const newer = proposed({ version: 2 });
  it('is neither declined nor dropped', () => {
    expect(declineGoal(newer, { version: 1 }, act('mentee'))).toEqual({ refused: 'stale' });
    expect(dropGoal(goal({ version: 2 }), { version: 1 }, act('mentee'))).toEqual({
      refused: 'stale',
    });
    expect(dropGoal(newer, { version: 1 }, act('mentor'))).toEqual({ refused: 'stale' });
  });

  it('is, where the newest is named or none', () => {
    for (const version of [2, undefined]) {
      expect(declineGoal(newer, { version }, act('mentee'))).toHaveProperty('event');
      expect(dropGoal(newer, { version }, act('mentor'))).toHaveProperty('event');
    }
  });
});

describe('the end of a goal', () => {
  it('is achieved or dropped by the mentee, and leaves no proposal', () => {
    const one = goal({ proposal: { title: 'x' } });
    expect(achieveGoal(one, act('mentee'))).toEqual({
      set: { state: 'achieved', proposal: null, endedAt: at, endReason: null },
      event: 'goal.achieved',
    });
    expect(dropGoal(one, { reason: 'Other things' }, act('mentee'))).toEqual({
      set: { state: 'dropped', proposal: null, endedAt: at, endReason: 'Other things' },
      event: 'goal.dropped',
    });
  });

  it('is taken back by the mentor while nobody has answered', () => {
    expect(dropGoal(proposed(), {}, act('mentor'))).toMatchObject({ event: 'goal.dropped' });
    expect(dropGoal(proposed(), {}, act('mentee'))).toMatchObject({ refused: 'not-now' });
  });

  it("is not the mentor's to decide", () => {
    const theirs = { refused: 'not-yours' };
    expect(dropGoal(goal(), {}, act('mentor'))).toMatchObject(theirs);
    expect(dropGoal(goal({ addedBy: 'mentor' }), {}, act('mentor'))).toMatchObject(theirs);
    for (const one of [goal(), proposed()]) {
      expect(achieveGoal(one, act('mentor'))).toMatchObject(theirs);
      expect(acceptGoal(one, {}, act('mentor'))).toMatchObject(theirs);
      expect(declineGoal(one, {}, act('mentor'))).toMatchObject(theirs);
    }
  });

  it.each(ended)('comes once: %s is the last word', (state) => {
    expect(achieveGoal(goal({ state }), act('mentee'))).toMatchObject({ refused: 'not-now' });
    expect(dropGoal(goal({ state }), {}, act('mentee'))).toMatchObject({ refused: 'not-now' });
  });

  it('needs an answer first', () => {
    expect(achieveGoal(proposed(), act('mentee'))).toMatchObject({ refused: 'not-now' });
  });
});
