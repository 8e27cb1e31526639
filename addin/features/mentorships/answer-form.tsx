import { Body1, Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useActs } from './answer-styles.ts';
import { type Answer, useAnswer } from './queries.ts';
import { partnerName } from './words.ts';

// Few decline, and its text field would weigh on everybody's first load.
const DeclineForm = lazy(() => import('./decline-form.tsx'));

/** The two answers to a request. */
export const AnswerForm = ({ mentorship }: { mentorship: Mentorship }) => {
  const { acts } = useActs();
  const announce = useAnnounce();
  const [declining, setDeclining] = useState(false);
  const { mutateAsync, isPending, error } = useAnswer(mentorship.id);
  const name = partnerName(mentorship);

  // By its promise, which settles even if the card is gone by then; an error is drawn below.
  const answer = (given: Answer, said: string) =>
    mutateAsync(given).then(
      () => {
        announce(`${said} ${name} is told.`);
        focusTitle();
      },
      () => {},
    );
  const decline = (message: string) =>
    answer({ verdict: 'decline', ...(message && { message }) }, 'You declined.');

  return (
    <>
      {declining ? (
        <Suspense>
          <DeclineForm
            name={name}
            busy={isPending}
            onDecline={decline}
            onBack={() => setDeclining(false)}
          />
        </Suspense>
      ) : (
        <div className={acts}>
          <Button
            appearance="primary"
            disabledFocusable={isPending}
            onClick={() => answer({ verdict: 'accept' }, 'You accepted.')}
          >
            Accept
          </Button>
          <Button onClick={() => setDeclining(true)}>Decline</Button>
        </div>
      )}
      {error && <Body1 role="alert">That did not work: {error.message}</Body1>}
    </>
  );
};
