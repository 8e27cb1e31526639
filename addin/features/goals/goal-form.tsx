import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { fieldError } from '../../api/problem.ts';
import { dayOf } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { DatePicks } from './date-picks.tsx';
import { faultsOf } from './faults.ts';
import { MeasureHelp } from './measure-help.tsx';
import { type GoalField, type GoalWords, goalFields, type useEdit } from './use-edit.ts';
import { focusFirst, useRefusedFocus } from './use-refused-focus.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '600px',
  },
  group: { display: 'grid', gap: tokens.spacingVerticalS },
  date: { maxWidth: '220px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  edit: ReturnType<typeof useEdit>;
  /** What the form began with; a date that was there before may stay. */
  before: GoalWords;
  submit: string;
  busy: boolean;
  error: Error | null;
  onSave: (words: GoalWords) => void;
  onCancel: () => void;
};

const trimmed = ({ title, measure, targetDate }: GoalWords): GoalWords => ({
  title: title.trim(),
  measure: measure.trim(),
  targetDate,
});

/** The three things that make a goal: what, how one will know, and by when. */
export const GoalForm = ({ edit, before, submit, busy, error, onSave, onCancel }: Props) => {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const today = dayOf(useNow(), useReader());
  const { words, clashes, type } = edit;
  const faults = faultsOf(words, before, today);
  const fault = (field: GoalField) => (checked && faults[field]) || fieldError(error, field);
  useRefusedFocus(form, error);

  const save = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (goalFields.some((field) => faults[field])) {
      return focusFirst(form.current, (field) => faults[field]);
    }
    if (clashes.length > 0) return form.current?.querySelector('button')?.focus();
    onSave(trimmed(words));
  };

  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <ClashNotice edit={edit} />
      <Field
        label={t('goals.fields.title')}
        hint={t('goals.fields.titleHint')}
        required
        validationMessage={fault('title')}
      >
        <Input
          name="title"
          value={words.title}
          onChange={(_, { value }) => type({ title: value })}
        />
      </Field>
      <div className={styles.group}>
        <WordsField
          required
          label={t('goals.fields.measure')}
          name="measure"
          value={words.measure}
          onChange={(measure) => type({ measure })}
          error={fault('measure')}
        />
        <MeasureHelp />
      </div>
      <div className={styles.group}>
        <Field
          label={t('goals.fields.targetDate')}
          required
          validationMessage={fault('targetDate')}
        >
          <Input
            type="date"
            name="targetDate"
            className={styles.date}
            value={words.targetDate}
            onChange={(_, { value }) => type({ targetDate: value })}
          />
        </Field>
        <DatePicks
          today={today}
          chosen={words.targetDate}
          onPick={(targetDate) => type({ targetDate })}
        />
      </div>
      <SendProblem error={error} fields={goalFields} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? t('goals.form.saving') : submit}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('goals.form.cancel')}
        </Button>
      </div>
    </form>
  );
};
