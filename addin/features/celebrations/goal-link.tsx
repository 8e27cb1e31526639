import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { useGoals } from '../goals/queries.ts';

type Props = { celebration: Celebration; size?: 'small' | 'medium' };

/** The way to the goal that a celebration is about; nothing where it is about something else. */
export const GoalLink = ({ celebration, size = 'medium' }: Props) => {
  const { kind } = celebration;
  const isOfGoal = kind === 'goal-achieved' || kind === 'milestone-reached';
  return isOfGoal ? <ToGoal celebration={celebration} size={size} /> : null;
};

const ToGoal = ({ celebration: { mentorshipId, subjectId }, size }: Props) => {
  const { data: goals = [] } = useGoals(mentorshipId);
  const goal = goals.find(
    ({ id, milestones }) => id === subjectId || milestones.some((each) => each.id === subjectId),
  );
  if (!goal) return null;
  return (
    <LinkButton
      appearance="subtle"
      size={size}
      to={`/mentorships/${mentorshipId}/goals/${goal.id}`}
    >
      {t('celebrations.seeGoal')}
    </LinkButton>
  );
};
