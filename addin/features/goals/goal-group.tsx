import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { Section } from '../../ui/section.tsx';
import { GoalCard } from './goal-card.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM },
  empty: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  title: string;
  goals: Goal[];
  /** Said where there are none; without it, nothing is drawn then. */
  empty?: string;
};

/** Goals that stand alike, under one heading. */
export const GoalGroup = ({ title, goals, empty }: Props) => {
  const styles = useStyles();
  if (goals.length === 0 && !empty) return null;
  return (
    <Section title={title}>
      {goals.length === 0 ? (
        <Body1 as="p" className={styles.empty}>
          {empty}
        </Body1>
      ) : (
        <ul className={styles.list}>
          {goals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
    </Section>
  );
};
