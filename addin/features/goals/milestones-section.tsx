import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { Section } from '../../ui/section.tsx';
import { useSurface } from '../../ui/surface.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { ActProblem } from './act-problem.tsx';
import { AddMilestone } from './add-milestone.tsx';
import { MilestoneEditor } from './milestone-editor.tsx';
import { MilestoneList } from './milestone-list.tsx';
import { useMilestoneAct } from './milestone-queries.ts';
import { hasEnded, isGoing, nextMilestone } from './words.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'space-between' },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** The steps to a goal. The mentee adds, orders and reaches them; the mentor sees them. */
export const MilestonesSection = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const surface = useSurface();
  const mentorship = useThisMentorship();
  const { role } = mentorship;
  const plans = role === 'mentee' && isGoing(mentorship) && !hasEnded(goal);
  const empty = goal.milestones.length === 0;
  if (empty && hasEnded(goal)) return null;
  return (
    <Section title={t('goals.milestones.title')}>
      <div className={mergeClasses(surface.card, styles.card)}>
        {empty && (
          <Body1 as="p" className={styles.empty}>
            {t(`goals.milestones.empty.${role}`, { name: partnerName(mentorship) })}
          </Body1>
        )}
        {plans ? (
          <Planned goal={goal} />
        ) : (
          <MilestoneList milestones={goal.milestones} over={hasEnded(goal)} />
        )}
      </div>
    </Section>
  );
};

const Planned = ({ goal }: { goal: Goal }) => {
  const styles = useStyles();
  const [arranging, setArranging] = useState(false);
  const act = useMilestoneAct(goal);
  const open = nextMilestone(goal) !== undefined;
  const reaches = goal.state === 'active';
  return (
    <>
      {arranging && open ? (
        <MilestoneEditor goal={goal} act={act} />
      ) : (
        <MilestoneList milestones={goal.milestones} onReach={reaches ? act : undefined} />
      )}
      {act.variables?.act !== 'add' && <ActProblem error={act.error} />}
      <div className={styles.foot}>
        <AddMilestone goal={goal} />
        {open && (
          <Button
            appearance={arranging ? 'secondary' : 'subtle'}
            icon={arranging ? undefined : <EditRegular />}
            aria-label={arranging ? undefined : t('goals.milestones.arrangeLabel')}
            onClick={() => setArranging(!arranging)}
          >
            {t(arranging ? 'goals.milestones.done' : 'goals.milestones.arrange')}
          </Button>
        )}
      </div>
    </>
  );
};
