import { Button } from '@fluentui/react-components';
import { EditRegular, FlagRegular } from '@fluentui/react-icons';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { AchievePanel } from './achieve-panel.tsx';
import { useActStyles } from './act-styles.ts';
import { ChangeForm } from './change-form.tsx';
import { Panel } from './panel.tsx';
import { ReasonForm } from './reason-form.tsx';
import { useGoalEnd } from './use-goal-end.ts';
import { usePanel } from './use-panel.ts';
import { isGoing, nextMilestone } from './words.ts';

/** What can be done with a goal that is on the way: everything by the mentee, proposing by the mentor. */
export const GoalActs = ({ goal }: { goal: Goal }) => {
  const mentorship = useThisMentorship();
  if (goal.state !== 'active' || !isGoing(mentorship)) return null;
  const name = partnerName(mentorship);
  if (mentorship.role === 'mentee') return <MenteeActs goal={goal} name={name} />;
  return goal.proposal ? null : <MentorActs goal={goal} name={name} />;
};

type Props = { goal: Goal; name: string };

const MenteeActs = ({ goal, name }: Props) => {
  const { acts } = useActStyles();
  const { open, opens, close } = usePanel(`goal-acts-${goal.id}`, ['change', 'achieve', 'drop']);
  const there = !nextMilestone(goal) && goal.milestones.length > 0;
  if (open === 'achieve') return <AchievePanel goal={goal} name={name} onBack={close} />;
  if (open === 'drop') return <Drop goal={goal} onBack={close} />;
  if (open === 'change') {
    return (
      <Panel title={t('goals.acts.change')}>
        <ChangeForm
          goal={goal}
          act="change"
          proposed={false}
          submit={t('goals.form.change')}
          said={t('goals.form.changed')}
          onDone={close}
        />
      </Panel>
    );
  }
  return (
    <div className={acts}>
      <Button
        appearance={there ? 'primary' : 'secondary'}
        icon={<FlagRegular />}
        {...opens('achieve')}
      >
        {t('goals.acts.achieve')}
      </Button>
      <Button appearance="subtle" icon={<EditRegular />} {...opens('change')}>
        {t('goals.acts.change')}
      </Button>
      <Button appearance="subtle" {...opens('drop')}>
        {t('goals.acts.drop')}
      </Button>
    </div>
  );
};

const Drop = ({ goal, onBack }: { goal: Goal; onBack: () => void }) => (
  <ReasonForm
    draftKey={`goal-drop-${goal.id}`}
    title={t('goals.drop.title')}
    text={t('goals.drop.text')}
    label={t('goals.drop.reason')}
    confirm={t('goals.drop.confirm')}
    end={useGoalEnd(goal, 'drop', t('goals.drop.done'))}
    onBack={onBack}
  />
);

const MentorActs = ({ goal, name }: Props) => {
  const { acts } = useActStyles();
  const { open, opens, close } = usePanel(`goal-acts-${goal.id}`, ['propose']);
  if (open) {
    return (
      <Panel title={t('goals.acts.proposeChange')} text={t('goals.form.proposeLead', { name })}>
        <ChangeForm
          goal={goal}
          act="change"
          proposed={false}
          submit={t('goals.form.proposeChange')}
          said={t('goals.form.changeProposed', { name })}
          onDone={close}
        />
      </Panel>
    );
  }
  return (
    <div className={acts}>
      <Button icon={<EditRegular />} {...opens('propose')}>
        {t('goals.acts.proposeChange')}
      </Button>
    </div>
  );
};
