import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { PathShape } from './path-shape.ts';
import { nextMilestone, reachedCount } from './words.ts';

/** "2 of 5 milestones reached". */
export const reachedWords = (goal: Pick<Goal, 'milestones'>): string => {
  const count = goal.milestones.length;
  return count
    ? t('goals.path.reached', { count, reached: reachedCount(goal) })
    : t('goals.path.none');
};

/** "40 days left of 120". */
export const timeWords = ({ all, left }: PathShape['days']): string => {
  if (left === 0) return t('goals.path.dueToday');
  return left > 0
    ? t('goals.path.daysLeft', { count: left, all })
    : t('goals.path.daysPast', { count: -left });
};

/** What the picture of a goal's path shows, for those who do not see it. */
export const pathWords = (goal: Goal, { days }: PathShape): string => {
  if (goal.state === 'achieved') return [t('goals.path.achieved'), reachedWords(goal)].join(', ');
  if (goal.state !== 'active') return [t('goals.path.stopped'), reachedWords(goal)].join(', ');
  const next = nextMilestone(goal);
  return [reachedWords(goal), next && t('goals.path.next', { title: next.title }), timeWords(days)]
    .filter(Boolean)
    .join(', ');
};
