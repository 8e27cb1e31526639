import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { dayOf } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useSurface } from '../../ui/surface.ts';
import { GoalActs } from './goal-acts.tsx';
import { GoalPath } from './goal-path.tsx';
import { pathShape } from './path-shape.ts';
import { reachedWords, timeWords } from './path-words.ts';
import { useEnding, useUntil } from './use-when.ts';
import { hasEnded } from './words.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    paddingBlock: '24px',
    marginBottom: tokens.spacingVerticalXXXL,
  },
  picture: { display: 'grid', gap: tokens.spacingVerticalS },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 24px',
    color: tokens.colorNeutralForeground2,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: '12px 40px',
  },
  label: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground3 },
  said: { whiteSpace: 'pre-line', maxWidth: '65ch', overflowWrap: 'anywhere' },
});

/** How far a goal is, how one will know that it is reached, and what can be done with it. */
export const GoalFacts = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const surface = useSurface();
  const until = useUntil(goal);
  const ending = useEnding(goal);
  const facts = [
    { label: t('goals.fields.measure'), said: goal.measure },
    { label: t('goals.fields.targetDate'), said: until },
    { label: t('goals.ended.how'), said: ending },
    {
      label: t(hasEnded(goal) ? 'goals.ended.why' : 'goals.proposal.declinedSaid'),
      said: goal.endReason,
    },
  ];
  const drawn = goal.state === 'active' || goal.state === 'achieved' || goal.milestones.length > 0;
  return (
    <div className={mergeClasses(surface.card, styles.card)}>
      {drawn && <Picture goal={goal} />}
      <dl className={styles.facts}>
        {facts.map(
          ({ label, said }) =>
            said && (
              <div key={label}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.said}>{said}</dd>
              </div>
            ),
        )}
      </dl>
      <GoalActs goal={goal} />
    </div>
  );
};

const Picture = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const reader = useReader();
  const today = dayOf(useNow(), reader);
  const { days } = pathShape(goal, dayOf(new Date(goal.addedAt), reader), today);
  return (
    <div className={styles.picture}>
      <GoalPath goal={goal} />
      <div className={styles.legend} aria-hidden>
        <span>{reachedWords(goal)}</span>
        {goal.state === 'active' && <span>{timeWords(days)}</span>}
      </div>
    </div>
  );
};
