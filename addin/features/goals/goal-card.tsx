import { Caption1, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { GoalPath } from './goal-path.tsx';
import { GoalStateIcon } from './goal-state-icon.tsx';
import { reachedWords } from './path-words.ts';
import { useEnding, useUntil } from './use-when.ts';
import { isProposed, nextMilestone, stateWords } from './words.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    alignItems: 'center',
    gap: '8px 40px',
    ':hover': { boxShadow: tokens.shadow8 },
    ':has(a:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
  },
  words: { display: 'grid', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
  /* The link spreads over the whole card, while its name stays the goal's alone. */
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  waits: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A goal at a glance: what, until when, how far, and what it waits for. */
export const GoalCard = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const surface = useSurface();
  const until = useUntil(goal);
  const ending = useEnding(goal);
  const mentorship = useThisMentorship();
  const { role } = mentorship;
  const next = nextMilestone(goal);
  const drawn = goal.state === 'active' && goal.milestones.length > 0;
  return (
    <li className={mergeClasses(surface.card, styles.card)}>
      <div className={styles.head}>
        <GoalStateIcon state={goal.state} />
        <div className={styles.words}>
          <Subtitle2 as="h3" block>
            <Link className={styles.link} to={`/mentorships/${goal.mentorshipId}/goals/${goal.id}`}>
              {goal.title}
            </Link>
          </Subtitle2>
          {isProposed(goal) && (
            <Caption1 className={mergeClasses(role === 'mentee' ? styles.waits : styles.quiet)}>
              {stateWords(goal, { role, name: partnerName(mentorship) })}
            </Caption1>
          )}
          <Caption1 className={styles.quiet}>{ending ?? t('goals.by', { until })}</Caption1>
          {ending && goal.endReason && <Caption1>{goal.endReason}</Caption1>}
        </div>
      </div>
      {drawn && (
        <div className={styles.words}>
          <GoalPath goal={goal} small />
          <Caption1 className={styles.quiet}>
            {[reachedWords(goal), next && t('goals.path.next', { title: next.title })]
              .filter(Boolean)
              .join(', ')}
          </Caption1>
        </div>
      )}
    </li>
  );
};
