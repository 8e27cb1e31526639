import type { Act } from '../../../mentoring/decisions/rules.ts';
import type { GoalFacts } from '../../../mentoring/goals/rules.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';

export const today = '2031-05-20';
export const at = new Date(`${today}T12:00:00Z`);
export const act = (by: Side): Act => ({ by, at, today });

/** A goal of the mentee's that stands. */
export const goal = (more: Partial<GoalFacts> = {}): GoalFacts => ({
  title: 'Speak up',
  measure: 'One question in every town hall',
  targetDate: '2031-09-01',
  state: 'active',
  addedBy: 'mentee',
  proposal: null,
  version: 3,
  ...more,
});

/** One that the mentor has proposed. */
export const proposed = (more: Partial<GoalFacts> = {}) =>
  goal({ state: 'proposed', addedBy: 'mentor', version: 1, ...more });
