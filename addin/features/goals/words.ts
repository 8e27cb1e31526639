import type { Goal, Milestone } from '../../../mentoring/goals/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';

/** Whether goals can be added to and changed: not before the mentorship has begun, nor after it has ended. */
export const isGoing = ({ state }: Mentorship): boolean => state === 'active' || state === 'paused';

export const hasEnded = ({ state }: Goal): boolean =>
  state === 'achieved' || state === 'dropped' || state === 'declined';

/** Whether the mentor proposes something that the mentee has not answered. */
export const isProposed = ({ state, proposal }: Goal): boolean =>
  state === 'proposed' || (state === 'active' && proposal !== null);

/** The milestone whose turn it is, if one is left. */
export const nextMilestone = ({ milestones }: Pick<Goal, 'milestones'>): Milestone | undefined =>
  milestones.find(({ reachedAt }) => !reachedAt);

export const reachedCount = ({ milestones }: Pick<Goal, 'milestones'>): number =>
  milestones.filter(({ reachedAt }) => reachedAt).length;

type Reader = { role: 'mentor' | 'mentee'; name: string };

/** How a goal stands, for whoever reads. */
export const stateWords = (goal: Goal, { role, name }: Reader): string => {
  const mine = role === 'mentor';
  if (goal.state === 'proposed') {
    return mine ? t('goals.state.proposedByMe') : t('goals.state.proposedByThem', { name });
  }
  if (isProposed(goal)) {
    return mine ? t('goals.state.changeByMe') : t('goals.state.changeByThem', { name });
  }
  return t(`goals.state.${goal.state}`);
};
