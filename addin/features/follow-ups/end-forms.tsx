import {
  Body1,
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { tooLong } from '../../ui/too-long.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { SendProblem } from '../mentorships/send-problem.tsx';
import { useDraft } from '../mentorships/use-draft.ts';
import { useEndFollowUp } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '600px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** As `FollowUpDone` and `FollowUpDrop` have it. */
const longest = { whatHappened: 2000, reason: 1000 };

type Props = { followUp: FollowUp; onClose: () => void; onEnded: () => void };

/** Advice is done by saying whether it was tried, and what happened. */
export const AdviceDoneForm = ({ followUp, onClose, onEnded }: Props) => {
  const place = `follow-up-done/${followUp.id}`;
  const { draft, change, discard } = useDraft(place, { tried: 'yes', whatHappened: '' });
  const { mutateAsync, isPending, error } = useEndFollowUp(followUp.mentorshipId);
  const announce = useAnnounce();
  const whatHappened = draft.whatHappened.trim();
  const body = { tried: draft.tried === 'yes', ...(whatHappened && { whatHappened }) };
  const end = () =>
    !tooLong(whatHappened, longest.whatHappened) &&
    mutateAsync({ followUp, as: 'done', body }).then(
      ({ title }) => {
        discard();
        announce(t('followUps.done.said', { title }));
        onEnded();
      },
      () => {},
    );
  return (
    <EndForm
      label={t('followUps.done.button', { title: followUp.title })}
      send={{ words: t('followUps.done.save'), busy: isPending, act: end }}
      onClose={onClose}
    >
      <Field label={t('followUps.done.tried')}>
        <RadioGroup
          layout="horizontal"
          value={draft.tried}
          onChange={(_, { value }) => change({ tried: value })}
        >
          <Radio value="yes" label={t('followUps.done.yes')} />
          <Radio value="no" label={t('followUps.done.no')} />
        </RadioGroup>
      </Field>
      <WordsField
        autoFocus
        label={t('followUps.done.whatHappened')}
        name="whatHappened"
        value={draft.whatHappened}
        onChange={(words) => change({ whatHappened: words })}
        error={tooLong(whatHappened, longest.whatHappened) ?? fieldError(error, 'whatHappened')}
      />
      <SendProblem error={error} fields={['whatHappened']} />
    </EndForm>
  );
};

/** Drops one, with a reason for those who want to give one. */
export const DropForm = ({ followUp, onClose, onEnded }: Props) => {
  const { draft, change, discard } = useDraft(`follow-up-drop/${followUp.id}`, { reason: '' });
  const { mutateAsync, isPending, error } = useEndFollowUp(followUp.mentorshipId);
  const announce = useAnnounce();
  const reason = draft.reason.trim();
  const end = () =>
    !tooLong(reason, longest.reason) &&
    mutateAsync({ followUp, as: 'drop', body: reason ? { reason } : {} }).then(
      ({ title }) => {
        discard();
        announce(t('followUps.drop.said', { title }));
        onEnded();
      },
      () => {},
    );
  return (
    <EndForm
      label={`${t('followUps.drop.button')}: ${followUp.title}`}
      send={{ words: t('followUps.drop.save'), busy: isPending, act: end }}
      onClose={onClose}
    >
      <Body1 as="p">{t('followUps.drop.lead')}</Body1>
      <WordsField
        autoFocus
        label={t('followUps.drop.reason')}
        name="reason"
        value={draft.reason}
        onChange={(words) => change({ reason: words })}
        error={tooLong(reason, longest.reason) ?? fieldError(error, 'reason')}
      />
      <SendProblem error={error} fields={['reason']} />
    </EndForm>
  );
};

type EndFormProps = {
  label: string;
  send: { words: string; busy: boolean; act: () => unknown };
  onClose: () => void;
  children: ReactNode;
};

const EndForm = ({ label, send, onClose, children }: EndFormProps) => {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.act();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={label}>
      {children}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={send.busy}>
          {send.busy ? t('followUps.saving') : send.words}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {t('followUps.cancel')}
        </Button>
      </div>
    </form>
  );
};
