import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DateTime } from 'luxon';
import { type FormEvent, useState } from 'react';
import type { ImportantDate } from '../../../mentoring/important-dates/schema.ts';
import { fieldError } from '../../api/problem.ts';
import type { Reader } from '../../locale/dates.ts';
import { dayOf } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useChangeImportantDate } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, width: '100%', maxWidth: '600px' },
  act: { justifySelf: 'start' },
});

const dayOfDate = ({ at, allDay }: ImportantDate, reader: Reader): string =>
  allDay ? at.slice(0, 10) : dayOf(new Date(at), reader);

/** The same time of the day, on another one. */
const onDay = ({ at, allDay }: ImportantDate, day: string, { timeZone }: Reader): string => {
  const [year, month, date] = day.split('-').map(Number);
  const zone = allDay ? 'UTC' : timeZone;
  return DateTime.fromISO(at, { zone }).set({ year, month, day: date }).toJSDate().toISOString();
};

/** Another title, or another day for as long as nothing is said of how it went. */
export const CorrectForm = ({ date }: { date: ImportantDate }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const reader = useReader();
  const day = dayOfDate(date, reader);
  const { draft, change, discard } = useDraft(`date/${date.id}`, { title: date.title, day });
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useChangeImportantDate(date);
  const title = draft.title.trim();
  const faults = {
    title: title ? undefined : t('importantDates.titleMissing'),
    day: draft.day ? undefined : t('importantDates.dayMissing'),
  };
  const fault = (name: keyof typeof faults) => (checked ? faults[name] : undefined);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const wrong = faults.title ? 'title' : faults.day && 'day';
    const input = wrong && event.currentTarget.elements.namedItem(wrong);
    if (input instanceof HTMLElement) return input.focus();
    const at = draft.day === day ? {} : { at: onDay(date, draft.day, reader) };
    mutateAsync({ title, ...at, version: date.version }).then(
      (kept) => {
        discard();
        announce(t('importantDates.corrected', { title: kept.title }));
      },
      () => {},
    );
  };

  return (
    <form className={styles.form} onSubmit={save} noValidate>
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
      {!date.howItWent && (
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
      <SendProblem error={error} fields={['title', 'at']} />
      <Button className={styles.act} type="submit" disabledFocusable={isPending}>
        {t('importantDates.save')}
      </Button>
    </form>
  );
};
