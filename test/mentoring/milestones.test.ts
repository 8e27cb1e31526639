import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../mentoring/decisions/rules.ts';
import {
  addMilestone,
  changeMilestone,
  type MilestoneFacts,
  type Path,
  type PathStep,
  reachMilestone,
  removeMilestone,
} from '../../mentoring/goals/milestones/rules.ts';
import { act, at } from './support/goals.ts';

const milestone = (id: string, position: number, reached = false): MilestoneFacts => ({
  id,
  title: `Step ${id}`,
  targetDate: null,
  position,
  reachedAt: reached ? at : null,
});
/** Four steps, the first of them reached. */
const path = (more: Partial<Path> = {}): Path => ({
  state: 'active',
  milestones: ['a', 'b', 'c', 'd'].map((id, index) => milestone(id, index + 1, index === 0)),
  ...more,
});
const order = (step: PathStep | Refusal) =>
  'milestones' in step ? step.milestones.map(({ id, position }) => `${position}${id}`) : step;
const mentee = act('mentee');

describe('milestones', () => {
  it('are added after the others, for a day that is not over', () => {
    const added = addMilestone(path(), { id: 'e', title: 'Step e' }, mentee);
    expect(order(added)).toEqual(['1a', '2b', '3c', '4d', '5e']);
    const late = { id: 'e', title: 'Step e', targetDate: '2031-05-19' };
    expect(addMilestone(path(), late, mentee)).toMatchObject({ field: 'targetDate' });
  });

  it('are moved among those that were not reached', () => {
    const to = (id: string, position: number) =>
      order(changeMilestone(path(), id, { position }, mentee));
    expect(to('d', 2)).toEqual(['1a', '2d', '3b', '4c']);
    expect(to('b', 4)).toEqual(['1a', '2c', '3d', '4b']);
    expect(to('c', 3)).toEqual(['1a', '2b', '3c', '4d']);
    for (const position of [1, 5]) {
      expect(to('c', position)).toMatchObject({
        field: 'position',
        expected: expect.stringMatching(/2 to 4/),
      });
    }
  });

  it('are renamed and dated where they stand', () => {
    const asked = { title: 'New', targetDate: '2031-06-01' };
    const changed = changeMilestone(path(), 'c', asked, mentee) as PathStep;
    expect(changed.milestones[2]).toMatchObject({ id: 'c', position: 3, ...asked });
    const again = changeMilestone({ ...path(), ...changed }, 'c', { targetDate: null }, mentee);
    expect((again as PathStep).milestones[2]).toMatchObject({ title: 'New', targetDate: null });
  });

  it('close their row when one is taken away', () => {
    expect(order(removeMilestone(path(), 'b', mentee))).toEqual(['1a', '2c', '3d']);
  });

  it('are reached one after the other; the one before is named', () => {
    const step = reachMilestone(path(), 'b', mentee) as PathStep;
    expect(step.milestones[1]?.reachedAt).toEqual(at);
    expect(reachMilestone(path(), 'd', mentee)).toMatchObject({
      refused: 'not-now',
      why: expect.stringContaining('Step b'),
    });
  });

  it('that were reached stay as they are', () => {
    for (const step of [
      reachMilestone(path(), 'a', mentee),
      changeMilestone(path(), 'a', { title: 'x' }, mentee),
      changeMilestone(path(), 'a', { position: 3 }, mentee),
      removeMilestone(path(), 'a', mentee),
    ]) {
      expect(step).toMatchObject({ refused: 'not-now' });
    }
  });

  it('that somebody took away meanwhile take no further act', () => {
    for (const step of [
      reachMilestone(path(), 'x', mentee),
      changeMilestone(path(), 'x', { title: 'x' }, mentee),
      removeMilestone(path(), 'x', mentee),
    ]) {
      expect(step).toMatchObject({ refused: 'not-now' });
    }
  });

  it("are the mentee's", () => {
    for (const step of [
      addMilestone(path(), { id: 'e', title: 'x' }, act('mentor')),
      changeMilestone(path(), 'b', { title: 'x' }, act('mentor')),
      removeMilestone(path(), 'b', act('mentor')),
      reachMilestone(path(), 'b', act('mentor')),
    ]) {
      expect(step).toMatchObject({ refused: 'not-yours' });
    }
  });

  it('are planned while their goal is open, and reached while it is active', () => {
    const proposed = path({ state: 'proposed' });
    expect(addMilestone(proposed, { id: 'e', title: 'x' }, mentee)).toHaveProperty('milestones');
    expect(reachMilestone(proposed, 'b', mentee)).toMatchObject({ refused: 'not-now' });
    const over = path({ state: 'achieved' });
    expect(removeMilestone(over, 'b', mentee)).toMatchObject({ refused: 'not-now' });
    expect(reachMilestone(over, 'b', mentee)).toMatchObject({ refused: 'not-now' });
  });

  it('are fifty at most', () => {
    const many = Array.from({ length: 50 }, (_, i) => milestone(`${i}`, i + 1));
    const added = addMilestone(path({ milestones: many }), { id: 'e', title: 'x' }, mentee);
    expect(added).toMatchObject({ refused: 'not-now' });
  });
});
