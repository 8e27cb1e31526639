import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../mentoring/decisions/rules.ts';
import {
  changeFollowUp,
  dropFollowUp,
  type FollowUpFacts,
  finishFollowUp,
  isOverdue,
  mayPromise,
} from '../../mentoring/follow-ups/rules.ts';
import { act, at, today } from './support/goals.ts';

const followUp = (more: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  title: 'Send the slides',
  kind: 'action',
  owner: 'mentee',
  dueOn: '2031-05-25',
  state: 'open',
  version: 2,
  ...more,
});

describe('a follow-up', () => {
  it('is promised for today or later', () => {
    expect(mayPromise(followUp({ dueOn: today }), act('mentor'))).toBeNull();
    const late = followUp({ dueOn: '2031-05-19' });
    expect(mayPromise(late, act('mentor'))).toMatchObject({ field: 'dueOn' });
  });

  it.each(['mentor', 'mentee'] as const)('is changed by either of the two (%s)', (by) => {
    const asked = { title: 'Send them', owner: 'mentor' as const, kind: 'action' as const };
    expect(changeFollowUp(followUp(), asked, act(by))).toEqual({
      set: { title: 'Send them', owner: 'mentor' },
      event: 'follow-up.changed',
    });
    expect(changeFollowUp(followUp(), { kind: 'action' }, act(by))).toEqual({
      set: {},
      event: null,
    });
  });

  it('that is late keeps its day, and gets none that is over', () => {
    const late = followUp({ dueOn: '2031-05-01' });
    const same = { dueOn: late.dueOn, title: 'x' };
    expect(changeFollowUp(late, same, act('mentee'))).toMatchObject({ set: { title: 'x' } });
    expect(changeFollowUp(late, { dueOn: '2031-05-02' }, act('mentee'))).toMatchObject({
      field: 'dueOn',
    });
  });

  it('changed meanwhile is not changed over it', () => {
    const refused = changeFollowUp(followUp(), { title: 'x', version: 1 }, act('mentee'));
    expect(refused).toEqual({ refused: 'stale' });
  });

  it('is done when its owner says so', () => {
    expect(finishFollowUp(followUp(), {}, act('mentor'))).toMatchObject({ refused: 'not-yours' });
    expect(finishFollowUp(followUp(), {}, act('mentee'))).toEqual({
      set: { state: 'done', endedAt: at, tried: null, whatHappened: null },
      event: 'follow-up.done',
    });
  });

  it('of advice says whether it was tried, and what happened; no other does', () => {
    const said = { tried: false, whatHappened: 'No occasion' };
    const advice = finishFollowUp(followUp({ kind: 'advice' }), said, act('mentee'));
    expect(advice).toMatchObject({ set: { state: 'done', ...said } });
    for (const field of ['tried', 'whatHappened'] as const) {
      const refused = finishFollowUp(followUp(), { [field]: said[field] }, act('mentee'));
      expect(refused).toMatchObject({ refused: 'field', field });
    }
  });

  it('is dropped by either, with a reason or none', () => {
    expect(dropFollowUp(followUp(), 'Not needed', act('mentor'))).toEqual({
      set: { state: 'dropped', endedAt: at, dropReason: 'Not needed' },
      event: 'follow-up.dropped',
    });
    expect(dropFollowUp(followUp(), null, act('mentee'))).toMatchObject({
      set: { dropReason: null },
    });
  });

  it('is overdue when its day is over, and it is open', () => {
    expect(isOverdue(followUp(), '2031-05-25')).toBe(false);
    expect(isOverdue(followUp(), '2031-05-26')).toBe(true);
    expect(isOverdue(followUp({ state: 'done' }), '2031-05-26')).toBe(false);
  });
});

describe('whatever the two do to a follow-up', () => {
  const side = fc.constantFrom('mentor' as const, 'mentee' as const);
  const one = fc.record({
    by: side,
    how: fc.constantFrom('change', 'done', 'drop'),
    owner: side,
    version: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  });

  it('ends once, is done by its owner alone, and never changed over a newer version', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (acts) => {
        let current = followUp({ version: 1 });
        for (const { by, how, owner, version } of acts) {
          const step =
            how === 'change'
              ? changeFollowUp(current, { owner, version }, act(by))
              : how === 'done'
                ? finishFollowUp(current, {}, act(by))
                : dropFollowUp(current, null, act(by));
          if (isRefusal(step) || !step.event) continue;
          expect(current.state).toBe('open');
          if (how === 'done') expect(by).toBe(current.owner);
          if (how === 'change') expect([undefined, current.version]).toContain(version);
          current = { ...current, ...step.set, version: current.version + 1 };
          const states = { change: 'open', done: 'done', drop: 'dropped' };
          expect(current.state).toBe(states[how]);
        }
      }),
    );
  });
});
