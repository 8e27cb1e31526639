import { Button } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { ActProblem } from './act-problem.tsx';
import { useActStyles } from './act-styles.ts';
import { Panel } from './panel.tsx';
import type { useGoalEnd } from './use-goal-end.ts';

type Props = {
  /** Under which what is typed is kept. */
  draftKey: string;
  title: string;
  text?: string;
  label: string;
  confirm: string;
  end: ReturnType<typeof useGoalEnd>;
  onBack: () => void;
};

const longest = 1000;

/** Ends something, with a word about why for those who want to say it. */
export const ReasonForm = ({ draftKey, title, text, label, confirm, end, onBack }: Props) => {
  const { acts } = useActStyles();
  const { draft, change, discard } = useDraft(draftKey, { reason: '' });
  const reason = draft.reason.trim();
  const tooLong =
    reason.length > longest
      ? t('goals.faults.long', { count: reason.length, most: longest })
      : undefined;
  const done = () => {
    discard();
    onBack();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!tooLong) end.send(reason ? { reason } : {}, done);
  };
  return (
    <Panel title={title} text={text}>
      <form onSubmit={send} noValidate style={{ display: 'contents' }}>
        <WordsField
          label={label}
          name="reason"
          value={draft.reason}
          onChange={(typed) => change({ reason: typed })}
          error={tooLong ?? fieldError(end.error, 'reason')}
        />
        <ActProblem error={fieldError(end.error, 'reason') ? null : end.error} />
        <div className={acts}>
          <Button type="submit" appearance="primary" disabledFocusable={end.busy}>
            {confirm}
          </Button>
          <Button onClick={onBack}>{t('goals.acts.keep')}</Button>
        </div>
      </form>
    </Panel>
  );
};
