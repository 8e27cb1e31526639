import { useState } from 'react';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { Problem } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { GoalForm } from './goal-form.tsx';
import { useGoalAct } from './queries.ts';
import { emptyWords, type GoalWords, useEdit, wordsOf } from './use-edit.ts';

type Props = {
  goal: Goal;
  /** Changing it, or accepting what is proposed in other words. */
  act: 'change' | 'accept';
  /** Whether it begins with what is proposed rather than with what is. */
  proposed: boolean;
  submit: string;
  /** Said aloud when it is done. */
  said: string;
  onDone: () => void;
};

/** A 409 means that the goal is another by now; the form shows it as it is, with what was typed. */
const readable = (error: Error | null): Error | null =>
  error instanceof Problem && error.status === 409
    ? new Problem(409, t('goals.clash.stale'), error.fields)
    : error;

/** Changes a goal, proposes a change, or alters a proposal. */
export const ChangeForm = ({ goal, act, proposed, submit, said, onDone }: Props) => {
  const announce = useAnnounce();
  const current = wordsOf(goal, proposed ? goal.proposal : null);
  const edit = useEdit(`goal-${act}-${goal.id}`, current);
  const { mutateAsync, isPending, error } = useGoalAct(goal);
  // What is proposed anew may not be past; a date that the goal has had may stay.
  const [before] = useState(act === 'accept' ? emptyWords : wordsOf(goal));

  const leave = () => {
    edit.discard();
    onDone();
  };
  // By its promise, which settles even if the form is gone by then; an error is drawn in it.
  const save = (words: GoalWords) =>
    mutateAsync({ act, body: { ...words, version: goal.version } }).then(
      () => {
        announce(said);
        leave();
      },
      () => {},
    );
  return (
    <GoalForm
      edit={edit}
      before={before}
      submit={submit}
      busy={isPending}
      error={edit.clashes.length ? null : readable(error)}
      onSave={save}
      onCancel={leave}
    />
  );
};
