import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/problem.ts';
import { useAddImportantDate } from '../features/important-dates/queries.ts';
import { SendProblem } from '../features/mentorships/send-problem.tsx';
import { useDraft } from '../features/mentorships/use-draft.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { t } from '../locale/i18n.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { focusTitle } from '../ui/page.tsx';
import { WordsField } from '../ui/words-field.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: '100%' },
  act: { justifySelf: 'start' },
});

type Props = {
  /** Where what is typed is kept. */
  place: string;
  title: string;
  /** When it is; asked for as a day where it is not known. */
  when?: { at: string; allDay: boolean };
  eventId?: string;
  onSaved?: () => void;
};

/** Something that matters: what it is, when, and what the mentor should know of it. */
const DateForm = ({ place, title, when, eventId, onSaved }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const { draft, change, discard } = useDraft(place, { title, day: '', note: '' });
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useAddImportantDate(mentorship.id);
  const partner = partnerName(mentorship);
  const faults = {
    title: draft.title.trim() ? undefined : t('importantDates.titleMissing'),
    day: when || draft.day ? undefined : t('importantDates.dayMissing'),
  };
  const fault = (name: keyof typeof faults) => (checked ? faults[name] : undefined);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const wrong = faults.title ? 'title' : faults.day && 'day';
    const input = wrong && event.currentTarget.elements.namedItem(wrong);
    if (input instanceof HTMLElement) return input.focus();
    const note = draft.note.trim();
    const at = when ?? { at: `${draft.day}T00:00:00.000Z`, allDay: true };
    const body = {
      title: draft.title.trim(),
      ...at,
      ...(note && { note }),
      ...(eventId && { eventId }),
    };
    mutateAsync(body).then(
      (kept) => {
        discard();
        announce(t('pane.matters.said', { title: kept.title }));
        onSaved?.();
        focusTitle();
      },
      () => {},
    );
  };

  return (
    <form className={styles.form} onSubmit={save} noValidate aria-label={t('pane.matters.title')}>
      <Field
        required
        label={t('importantDates.what')}
        validationMessage={fault('title') ?? fieldError(error, 'title')}
      >
        <Input
          name="title"
          autoComplete="off"
          maxLength={200}
          value={draft.title}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      {!when && (
        <Field
          required
          label={t('importantDates.day')}
          validationMessage={fault('day') ?? fieldError(error, 'at')}
        >
          <Input
            type="date"
            name="day"
            value={draft.day}
            onChange={(_, { value }) => change({ day: value })}
          />
        </Field>
      )}
      <WordsField
        label={t('pane.matters.note', { partner })}
        name="note"
        value={draft.note}
        onChange={(note) => change({ note })}
        error={fieldError(error, 'note')}
      />
      <SendProblem error={error} fields={when ? ['title', 'note'] : ['title', 'at', 'note']} />
      <Button
        className={styles.act}
        type="submit"
        appearance="primary"
        disabledFocusable={isPending}
      >
        {isPending ? t('pane.matters.saving') : t('pane.matters.save', { partner })}
      </Button>
    </form>
  );
};

export default DateForm;
