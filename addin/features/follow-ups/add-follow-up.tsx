import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../api/problem.ts';
import { dayOf } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { FollowUpFields } from './follow-up-fields.tsx';
import { bodyFrom, emptyFrom, type FieldName, faultsOf, fields, focusFirst } from './form.ts';
import { useAddFollowUp } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** Writes one down in a line; Enter keeps it, and the next can follow at once. */
export const AddFollowUp = ({ meetingId }: { meetingId?: string }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const today = dayOf(useNow(), useReader());
  const empty = emptyFrom(mentorship.role, today);
  const place = `follow-up-new/${meetingId ?? mentorship.id}`;
  const { draft, change } = useDraft(place, empty);
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useAddFollowUp(mentorship.id);

  const faults = faultsOf(draft, today);
  const fault = (name: FieldName) =>
    (checked ? faults[name] : undefined) ?? fieldError(error, name);

  // The line is free for the next one at once; what failed comes back before what was typed since.
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setChecked(true);
    if (Object.keys(faults).length) return focusFirst(form, (name) => faults[name]);
    setChecked(false);
    change({ title: '' });
    focusFirst(form, (name) => name === 'title');
    mutateAsync({ ...bodyFrom(draft, mentorship), ...(meetingId && { meetingId }) }).then(
      ({ title }) => announce(t('followUps.add.said', { title })),
      (refusal) => {
        change(({ title }) => ({ title: `${draft.title} ${title}`.trim() }));
        focusFirst(form, (name) => fieldError(refusal, name));
      },
    );
  };

  return (
    <form className={styles.form} onSubmit={add} noValidate aria-label={t('followUps.add.label')}>
      <FollowUpFields written={draft} onChange={change} fault={fault} mentorship={mentorship}>
        <Button type="submit" icon={<AddRegular />} disabledFocusable={isPending}>
          {isPending ? t('followUps.saving') : t('followUps.add.button')}
        </Button>
      </FollowUpFields>
      <SendProblem error={error} fields={fields} />
    </form>
  );
};
