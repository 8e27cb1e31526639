import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldError } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { callName } from '../people/names.ts';
import { PersonPicker } from '../people/person-picker.tsx';
import {
  emptyRequest,
  faultsOf,
  focusFirst,
  type RequestField,
  requestFields,
} from './ask-form.ts';
import { useAskForMentor } from './queries.ts';
import { SendProblem } from './send-problem.tsx';
import { useDraft } from './use-draft.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '600px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asking someone to be one's mentor. What was typed stays until it has been sent. */
const AskPage = () => {
  const styles = useStyles();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { draft, change, discard } = useDraft('ask', emptyRequest);
  const [checked, setChecked] = useState(false);
  const { mutate, isPending, error } = useAskForMentor();

  const faults = faultsOf(draft);
  const fault = (name: RequestField) => (checked && faults[name]) || fieldError(error, name);
  const them = draft.mentorId ? callName({ displayName: draft.person }) : t('requests.ask.them');

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setChecked(true);
    const form = event.currentTarget;
    const { mentorId, whyYou, hopes } = draft;
    const wrong = requestFields.some((name) => faults[name]);
    if (!mentorId || wrong) return focusFirst(form, (name) => faults[name]);
    mutate(
      { mentorId, whyYou: whyYou.trim(), hopes: hopes.trim() },
      {
        onSuccess: ({ id, mentor }) => {
          discard();
          announce(t('requests.ask.sent', { name: mentor.displayName }));
          navigate(`/mentorships/${id}`, { replace: true });
        },
        onError: (refusal) => focusFirst(form, (name) => fieldError(refusal, name)),
      },
    );
  };

  return (
    <Page title={t('mentorships.askForMentor')}>
      <form className={styles.form} onSubmit={send} noValidate>
        <PersonPicker
          label={t('requests.ask.who')}
          name="mentorId"
          text={draft.person}
          chosen={draft.mentorId}
          onChange={(person, mentorId) => change({ person, mentorId })}
          error={fault('mentorId')}
        />
        <WordsField
          required
          label={t('requests.ask.why', { them })}
          name="whyYou"
          value={draft.whyYou}
          onChange={(whyYou) => change({ whyYou })}
          error={fault('whyYou')}
        />
        <WordsField
          required
          label={t('requests.ask.hopes')}
          name="hopes"
          value={draft.hopes}
          onChange={(hopes) => change({ hopes })}
          error={fault('hopes')}
        />
        <SendProblem error={error} fields={requestFields} />
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={isPending}>
            {isPending ? t('requests.ask.sending') : t('requests.ask.send')}
          </Button>
          <LinkButton to="/" appearance="subtle">
            {t('requests.ask.cancel')}
          </LinkButton>
        </div>
      </form>
    </Page>
  );
};

export default AskPage;
