import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { dayOf } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useUnseen } from '../../ui/use-unseen.ts';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import {
  changeFrom,
  type FieldName,
  faultsOf,
  fields,
  focusFirst,
  type Written,
  writtenFrom,
} from './form.ts';
import { useChangeFollowUp } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalS },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What was typed, and over which version; in the other fields the follow-up shows as it stands. */
const untouched = { typed: {} as Partial<Written>, from: 0 };

type Props = { followUp: FollowUp; onClose: () => void };

/** Changes one. Where the other side was faster, theirs is shown, and what was typed stays. */
export const EditForm = ({ followUp, onClose }: Props) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const mentorship = useThisMentorship();
  const { draft, change, discard } = useDraft(`follow-up/${followUp.id}`, untouched);
  const [checked, setChecked] = useState(false);
  const { mutateAsync, isPending, error } = useChangeFollowUp(followUp);

  const written = { ...writtenFrom(followUp), ...draft.typed };
  const from = Object.keys(draft.typed).length > 0 ? draft.from : followUp.version;
  const overtaken = from !== followUp.version;
  const unseen = useUnseen(followUp.version);
  const today = dayOf(useNow(), useReader());
  // A due day that stays may be over.
  const faults = faultsOf(written, written.dueOn === followUp.dueOn ? '' : today);
  const fault = (name: FieldName) =>
    (checked ? faults[name] : undefined) ?? fieldError(error, name);

  const close = () => {
    discard();
    onClose();
  };
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setChecked(true);
    if (Object.keys(faults).length) return focusFirst(form, (name) => faults[name]);
    if (overtaken && !unseen.isSeen()) return unseen.show();
    const changes = changeFrom(written, followUp, mentorship);
    if (Object.keys(changes).length === 0) return close();
    mutateAsync({ ...changes, version: followUp.version }).then(
      () => {
        announce(t('followUps.edit.said'));
        close();
      },
      (refusal) => {
        focusFirst(form, (name) => fieldError(refusal, name));
        unseen.show();
      },
    );
  };

  return (
    <form className={styles.form} onSubmit={save} noValidate aria-label={followUp.title}>
      <FollowUpFields
        autoFocus
        written={written}
        onChange={(part) => change({ typed: { ...draft.typed, ...part }, from })}
        fault={fault}
        mentorship={mentorship}
      />
      {overtaken ? (
        <ChangedMeanwhile followUp={followUp} mentorship={mentorship} panel={unseen.panel} />
      ) : (
        <SendProblem error={error} fields={fields} />
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {isPending
            ? t('followUps.saving')
            : t(overtaken ? 'followUps.conflict.save' : 'followUps.edit.save')}
        </Button>
        <Button appearance="subtle" onClick={close}>
          {t(overtaken ? 'followUps.conflict.theirs' : 'followUps.cancel')}
        </Button>
      </div>
    </form>
  );
};
