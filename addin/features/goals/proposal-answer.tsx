import { Button } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { ActProblem } from './act-problem.tsx';
import { useActStyles } from './act-styles.ts';
import { ChangeForm } from './change-form.tsx';
import { useGoalAct } from './queries.ts';
import { ReasonForm } from './reason-form.tsx';
import { useGoalEnd } from './use-goal-end.ts';
import { usePanel } from './use-panel.ts';

type Props = { goal: Goal; name: string };

/** The mentee's three answers: as it is, in other words, or not. */
export const ProposalAnswer = ({ goal, name }: Props) => {
  const { open, opens, close } = usePanel(`goal-answer-${goal.id}`, ['alter', 'decline']);
  if (open === 'decline') return <Decline goal={goal} name={name} onBack={close} />;
  if (open === 'alter') {
    return (
      <ChangeForm
        goal={goal}
        act="accept"
        proposed
        submit={t('goals.form.acceptAltered')}
        said={t('goals.proposal.accepted', { name })}
        onDone={close}
      />
    );
  }
  return <Answers goal={goal} name={name} opens={opens} />;
};

type AnswersProps = Props & {
  opens: ReturnType<typeof usePanel<'alter' | 'decline'>>['opens'];
};

const Answers = ({ goal, name, opens }: AnswersProps) => {
  const { acts } = useActStyles();
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useGoalAct(goal);
  // Naming the version that was read: what has been changed since is not accepted unseen.
  const accept = () =>
    mutateAsync({ act: 'accept', body: { version: goal.version } }).then(
      () => {
        announce(t('goals.proposal.accepted', { name }));
        focusTitle();
      },
      () => {},
    );
  return (
    <>
      <ActProblem error={error} />
      <div className={acts}>
        <Button appearance="primary" disabledFocusable={isPending} onClick={accept}>
          {t('goals.proposal.accept')}
        </Button>
        <Button {...opens('alter')}>{t('goals.proposal.alter')}</Button>
        <Button {...opens('decline')}>{t('goals.proposal.decline')}</Button>
      </div>
    </>
  );
};

const Decline = ({ goal, name, onBack }: Props & { onBack: () => void }) => (
  <ReasonForm
    draftKey={`goal-decline-${goal.id}`}
    title={t('goals.proposal.declineTitle')}
    label={t('goals.proposal.declineReason', { name })}
    confirm={t('goals.proposal.declineSend')}
    end={useGoalEnd(goal, 'decline', t('goals.proposal.declined', { name }))}
    onBack={onBack}
  />
);
