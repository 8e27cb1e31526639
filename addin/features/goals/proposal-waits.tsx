import { Button } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { ActProblem } from './act-problem.tsx';
import { useActStyles } from './act-styles.ts';
import { ChangeForm } from './change-form.tsx';
import { type GoalAct, useGoalAct } from './queries.ts';
import { wordsOf } from './use-edit.ts';
import { usePanel } from './use-panel.ts';

/** A goal that was proposed is dropped; of a change that was, the goal is said again as it is. */
const withdrawal = (goal: Goal): GoalAct =>
  goal.state === 'proposed'
    ? { act: 'drop', body: {} }
    : { act: 'change', body: { ...wordsOf(goal), version: goal.version } };

/** What the mentor can do with a proposal that has not been answered: better it, or take it back. */
export const ProposalWaits = ({ goal }: { goal: Goal }) => {
  const { acts } = useActStyles();
  const announce = useAnnounce();
  const name = partnerName(useThisMentorship());
  const { open, opens, close } = usePanel(`goal-proposal-${goal.id}`, ['again']);
  const { mutateAsync, isPending, error } = useGoalAct(goal);
  const withdraw = () =>
    mutateAsync(withdrawal(goal)).then(
      () => {
        announce(t('goals.proposal.withdrawn'));
        focusTitle();
      },
      () => {},
    );
  if (open) {
    return (
      <ChangeForm
        goal={goal}
        act="change"
        proposed
        submit={t('goals.form.proposeChange')}
        said={t('goals.form.changeProposed', { name })}
        onDone={close}
      />
    );
  }
  return (
    <>
      <ActProblem error={error} />
      <div className={acts}>
        <Button {...opens('again')}>{t('goals.proposal.changeAgain')}</Button>
        <Button appearance="subtle" disabledFocusable={isPending} onClick={withdraw}>
          {t('goals.proposal.withdraw')}
        </Button>
      </div>
    </>
  );
};
