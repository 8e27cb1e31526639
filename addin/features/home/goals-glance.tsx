import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '../../locale/i18n.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/section.tsx';
import { GoalCard } from '../goals/goal-card.tsx';
import { useGoals } from '../goals/queries.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalM },
  all: { paddingTop: '8px' },
});

const most = 3;

/** How far the mentee's goals have come, those with the nearest date first. */
const GoalsGlance = () => {
  const styles = useStyles();
  const { id } = useThisMentorship();
  const { data = [] } = useGoals(id);
  const active = data
    .filter(({ state }) => state === 'active')
    .sort((one, other) => one.targetDate.localeCompare(other.targetDate));
  if (active.length === 0) return null;
  return (
    <Section title={t('goals.title')}>
      <ul className={styles.list}>
        {active.slice(0, most).map((goal) => (
          <GoalCard key={goal.id} goal={goal} />
        ))}
      </ul>
      {active.length > most && (
        <div className={styles.all}>
          <TextLink to={`/mentorships/${id}/goals`}>
            {t('home.allGoals', { count: active.length })}
          </TextLink>
        </div>
      )}
    </Section>
  );
};

export default GoalsGlance;
