import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../mentoring/decisions/rules.ts';
import {
  addMilestone,
  changeMilestone,
  type Path,
  reachMilestone,
  removeMilestone,
} from '../../mentoring/goals/milestones/rules.ts';
import {
  acceptGoal,
  achieveGoal,
  addGoal,
  changeGoal,
  declineGoal,
  dropGoal,
  type GoalFacts,
} from '../../mentoring/goals/rules.ts';
import { act } from './support/goals.ts';

const side = fc.constantFrom('mentor' as const, 'mentee' as const);
const day = fc.constantFrom('2031-05-01', '2031-06-01', '2031-07-01');
const text = fc.constantFrom('a', 'b', 'c');
const asked = fc.record(
  { title: text, measure: text, targetDate: day, version: fc.integer({ min: 1, max: 6 }) },
  { requiredKeys: [] },
);

const goalAct = fc.record({
  by: side,
  how: fc.constantFrom('change', 'accept', 'decline', 'achieve', 'drop'),
  asked,
});
type GoalAct = typeof goalAct extends fc.Arbitrary<infer T> ? T : never;

function decide(goal: GoalFacts, { by, how, asked }: GoalAct) {
  if (how === 'change') return changeGoal(goal, asked, act(by));
  if (how === 'accept') return acceptGoal(goal, asked, act(by));
  if (how === 'decline') return declineGoal(goal, { reason: 'why' }, act(by));
  return how === 'achieve'
    ? achieveGoal(goal, act(by))
    : dropGoal(goal, { reason: 'why' }, act(by));
}

/** Which acts lead from one state to another, and by whom. */
const ways = new Set([
  'proposed accept mentee active',
  'proposed decline mentee declined',
  'proposed drop mentor dropped',
  'active achieve mentee achieved',
  'active drop mentee dropped',
]);

const words = ({ title, measure, targetDate }: GoalFacts) => ({ title, measure, targetDate });

describe('whatever the two do to a goal, and in whatever order', () => {
  const histories = fc.tuple(side, fc.array(goalAct, { maxLength: 25 }));

  /** Plays a history and looks at each step that was taken. */
  function play(look: (before: GoalFacts, one: GoalAct, after: GoalFacts) => void) {
    fc.assert(
      fc.property(histories, ([by, acts]) => {
        const fresh = { title: 'a', measure: 'a', targetDate: '2031-06-01' };
        const added = addGoal(fresh, act(by));
        if (isRefusal(added)) throw new Error('a new goal was refused');
        const start = {
          ...fresh,
          addedBy: by,
          proposal: null,
          version: 1,
          state: 'active' as const,
        };
        let goal: GoalFacts = { ...start, ...added.set };
        for (const one of acts) {
          const step = decide(goal, one);
          if (isRefusal(step) || !step.event) continue;
          const after = { ...goal, ...step.set, version: goal.version + 1 };
          look(goal, one, after);
          goal = after;
        }
      }),
      { numRuns: 500 },
    );
  }

  it('a state is only ever left by the acts that may', () => {
    play((before, { by, how }, after) => {
      if (before.state !== after.state) {
        expect(ways).toContain(`${before.state} ${how} ${by} ${after.state}`);
      }
    });
  });

  it('the mentor never changes what a goal that stands says', () => {
    play((before, { by }, after) => {
      if (by === 'mentor' && before.state === 'active') expect(words(after)).toEqual(words(before));
    });
  });

  it('it never is without a title, a measure and a day', () => {
    play((_before, _one, after) => {
      for (const value of Object.values(words(after))) expect(value).toMatch(/./);
    });
  });

  it('a proposal says only what differs, and only of a goal that stands', () => {
    play((_before, _one, after) => {
      if (after.proposal === null) return;
      expect(after.state).toBe('active');
      const entries = Object.entries(after.proposal);
      expect(entries.length).toBeGreaterThan(0);
      for (const [name, value] of entries) expect(value).not.toBe(after[name as keyof GoalFacts]);
    });
  });

  it('nothing is done by somebody who saw an older version', () => {
    play((before, { how, asked }) => {
      const compared = how === 'change' || how === 'accept';
      if (compared && asked.version !== undefined) expect(asked.version).toBe(before.version);
    });
  });

  it('no act by anybody changes one that has ended', () => {
    play((before) => expect(['proposed', 'active']).toContain(before.state));
  });
});

const pathAct = fc.record({
  by: side,
  how: fc.constantFrom('add', 'add', 'change', 'remove', 'reach', 'reach'),
  which: fc.nat({ max: 6 }),
  position: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
});

describe('whatever the two do to milestones', () => {
  it('those reached come first, positions have no gaps, and what was reached stays', () => {
    fc.assert(
      fc.property(fc.array(pathAct, { maxLength: 40 }), (acts) => {
        let path: Path = { state: 'active', milestones: [] };
        for (const [i, { by, how, which, position }] of acts.entries()) {
          const id = path.milestones[which]?.id ?? 'nobody';
          const doing = act(by);
          const step =
            how === 'add'
              ? addMilestone(path, { id: `m${i}`, title: 'x' }, doing)
              : how === 'change'
                ? changeMilestone(path, id, { position, title: `t${i}` }, doing)
                : (how === 'remove' ? removeMilestone : reachMilestone)(path, id, doing);
          if (isRefusal(step)) continue;
          expect(by).toBe('mentee');
          const reached = (of: Path) => of.milestones.filter(({ reachedAt }) => reachedAt);
          const after = { ...path, ...step };
          expect(after.milestones.slice(0, reached(after).length)).toEqual(reached(after));
          expect(reached(after).slice(0, reached(path).length)).toEqual(reached(path));
          const positions = after.milestones.map((milestone) => milestone.position);
          expect(positions).toEqual(after.milestones.map((_, index) => index + 1));
          path = after;
        }
      }),
      { numRuns: 500 },
    );
  });
});
