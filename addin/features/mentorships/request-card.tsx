import {
  Avatar,
  Body1,
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSurface } from '../../ui/surface.ts';
import { WordsField } from '../../ui/words-field.tsx';
import { useAnswer } from './queries.ts';
import { RequestWords } from './request-words.tsx';
import { partnerName, partnerOf, requestTitle } from './words.ts';

const useStyles = makeStyles({
  card: { display: 'grid', gap: tokens.spacingVerticalL },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A request that waits for the reader: who asks, why, and the two answers. */
export const RequestCard = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  return (
    <article className={mergeClasses(surface.card, styles.card)} aria-labelledby={title}>
      <div className={styles.person}>
        <Avatar name={partnerOf(mentorship).displayName} color="colorful" size={48} aria-hidden />
        <div>
          <Subtitle2 as="h2" block id={title}>
            {requestTitle(mentorship)}
          </Subtitle2>
          <Caption1>{partnerOf(mentorship).displayName}</Caption1>
        </div>
      </div>
      <RequestWords mentorship={mentorship} />
      <AnswerForm mentorship={mentorship} />
    </article>
  );
};

const AnswerForm = ({ mentorship }: { mentorship: Mentorship }) => {
  const styles = useStyles();
  const announce = useAnnounce();
  const [declining, setDeclining] = useState(false);
  const [message, setMessage] = useState('');
  const { mutate, isPending, error } = useAnswer(mentorship.id);
  const name = partnerName(mentorship);

  const accept = () =>
    mutate({ verdict: 'accept' }, { onSuccess: () => announce(`You accepted. ${name} is told.`) });
  const decline = () =>
    mutate(
      { verdict: 'decline', ...(message.trim() && { message: message.trim() }) },
      { onSuccess: () => announce(`You declined. ${name} is told.`) },
    );

  return (
    <>
      {declining && (
        <WordsField
          autoFocus
          label={`A word to ${name} (optional)`}
          name="message"
          value={message}
          onChange={setMessage}
        />
      )}
      <div className={styles.acts}>
        {declining ? (
          <>
            <Button disabledFocusable={isPending} onClick={decline}>
              Decline
            </Button>
            <Button appearance="subtle" onClick={() => setDeclining(false)}>
              Back
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={isPending} onClick={accept}>
              Accept
            </Button>
            <Button onClick={() => setDeclining(true)}>Decline</Button>
          </>
        )}
      </div>
      {error && <Body1 role="alert">That did not work: {error.message}</Body1>}
    </>
  );
};
