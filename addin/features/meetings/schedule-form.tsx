import {
  Body1,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ImportantDate } from '../../../mentoring/important-dates/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { dayWords } from '../important-dates/words.ts';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { useSchedule } from './acts.ts';
import { bodyOf, emptyPlan, focusWhen, keyFor, lengths, type Plan } from './plan.ts';
import { subjectOf } from './subject.ts';
import { TimeChoice } from './time-choice.tsx';
import { TopicLines } from './topic-lines.tsx';
import { spanOf } from './when.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '680px',
  },
  length: { justifySelf: 'start' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  /** How long a meeting is, as agreed. */
  agreed: number | null;
  /** What it is to be around. */
  around?: ImportantDate;
};

/** Plans a meeting; one click then makes it in both calendars. What was chosen stays until it is made. */
export const ScheduleForm = ({ agreed, around }: Props) => {
  const styles = useStyles();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const reader = useReader();
  const now = useNow();
  const { draft, change, discard } = useDraft<Plan>(`schedule/${mentorship.id}`, emptyPlan);
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useSchedule(mentorship.id);

  const crucial = draft.crucial ?? around !== undefined;
  const minutes = draft.minutes ?? agreed ?? 45;
  const subject = draft.subject ?? subjectOf(mentorship);
  const span = spanOf(draft, minutes, reader, now);
  const when = 'start' in span ? null : span;
  const refused = fieldError(error, 'start') ?? fieldError(error, 'end');
  const subjectFault = subject.trim() ? undefined : t('meetings.schedule.subjectMissing');

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const form = event.currentTarget;
    setChecked(true);
    if (!('start' in span)) return focusWhen(form, span.field);
    if (subjectFault) return focusWhen(form, 'subject');
    const body = bodyOf({ ...draft, crucial }, span, subject);
    const sent = keyFor(draft, body);
    change({ sent });
    mutateAsync({ body, key: sent.key }).then(
      ({ id }) => {
        discard();
        announce(t('meetings.schedule.said'));
        navigate(`/mentorships/${mentorship.id}/meetings/${id}`, { replace: true });
      },
      (refusal) => fieldError(refusal, 'subject') && focusWhen(form, 'subject'),
    );
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {around && (
        <Body1 as="p">
          {t('meetings.schedule.around', {
            title: around.title,
            date: dayWords(around, now, reader),
          })}
        </Body1>
      )}
      <Field className={styles.length} label={t('meetings.schedule.length')}>
        <Select
          value={String(minutes)}
          onChange={(_, { value }) => change({ minutes: Number(value) })}
        >
          {lengths(minutes, agreed ?? minutes).map((count) => {
            const length = t('common.minutes', { count });
            return (
              <option key={count} value={count}>
                {count === agreed ? t('meetings.schedule.agreed', { length }) : length}
              </option>
            );
          })}
        </Select>
      </Field>
      <TimeChoice
        minutes={minutes}
        choice={draft}
        onChange={change}
        fault={checked && when ? when : refused ? { field: 'start', message: refused } : null}
      />
      <Field
        required
        label={t('meetings.schedule.subject')}
        validationMessage={(checked ? subjectFault : undefined) ?? fieldError(error, 'subject')}
      >
        <Input
          name="subject"
          autoComplete="off"
          maxLength={200}
          value={subject}
          onChange={(_, { value }) => change({ subject: value })}
        />
      </Field>
      <Field hint={t('meetings.schedule.crucialHint')}>
        <Checkbox
          label={t('meetings.schedule.crucial')}
          checked={crucial}
          onChange={(_, { checked: ticked }) => change({ crucial: ticked === true })}
        />
      </Field>
      <TopicLines topics={draft.topics} topic={draft.topic} onChange={change} />
      <SendProblem error={error} fields={['subject', 'start', 'end']} />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {isPending ? t('meetings.schedule.sending') : t('meetings.schedule.send')}
        </Button>
        <LinkButton to={`/mentorships/${mentorship.id}/meetings`} appearance="subtle">
          {t('followUps.cancel')}
        </LinkButton>
      </div>
    </form>
  );
};
