import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/problem.ts';
import { FollowUpFields } from '../features/follow-ups/follow-up-fields.tsx';
import {
  bodyFrom,
  emptyFrom,
  type FieldName,
  faultsOf,
  fields,
  focusFirst,
} from '../features/follow-ups/form.ts';
import { useAddFollowUp } from '../features/follow-ups/queries.ts';
import { SendProblem } from '../features/mentorships/send-problem.tsx';
import { useDraft } from '../features/mentorships/use-draft.ts';
import { useThisMentorship } from '../features/mentorships/use-this-mentorship.ts';
import { dayOf } from '../locale/days.ts';
import { t } from '../locale/i18n.ts';
import { useNow } from '../locale/use-now.ts';
import { useReader } from '../locale/use-reader.ts';
import { useAnnounce } from '../ui/announcer.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  act: { justifySelf: 'start' },
});

/** A follow-up that begins with a mail's subject. What was kept is said, and the form is free for the next. */
export const FollowUpForm = ({ place, title }: { place: string; title: string }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const today = dayOf(useNow(), useReader());
  const { draft, change } = useDraft(place, { ...emptyFrom(mentorship.role, today), title });
  const [checked, setChecked] = useState(false);
  const [kept, setKept] = useState('');
  const { mutateAsync, isPending, error } = useAddFollowUp(mentorship.id);
  const faults = faultsOf(draft, today);
  const fault = (name: FieldName) =>
    (checked ? faults[name] : undefined) ?? fieldError(error, name);

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setChecked(true);
    if (Object.keys(faults).length) return focusFirst(form, (name) => faults[name]);
    mutateAsync(bodyFrom(draft, mentorship)).then(
      (added) => {
        const said = t('followUps.add.said', { title: added.title });
        setChecked(false);
        setKept(said);
        announce(said);
        change({ title: '' });
        focusFirst(form, (name) => name === 'title');
      },
      (refusal) => focusFirst(form, (name) => fieldError(refusal, name)),
    );
  };

  return (
    <form className={styles.form} onSubmit={add} noValidate aria-label={t('followUps.add.label')}>
      <FollowUpFields written={draft} onChange={change} fault={fault} mentorship={mentorship} />
      <SendProblem error={error} fields={fields} />
      <Button
        className={styles.act}
        type="submit"
        appearance="primary"
        disabledFocusable={isPending}
      >
        {isPending ? t('followUps.saving') : t('pane.mail.save')}
      </Button>
      {kept && <Body1 as="p">{kept}</Body1>}
    </form>
  );
};
