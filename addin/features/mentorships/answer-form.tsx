import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { fetched } from '../../ui/fetched.tsx';
import { useActs } from './answer-styles.ts';
import { isMine, turnOf } from './turns.ts';
import { useSaid } from './use-said.ts';
import { Withdraw } from './withdraw.tsx';
import { partnerName } from './words.ts';

// Few say more than yes, and its text field would weigh on everybody's first load.
const WordsForm = fetched(() => import('./words-form.tsx'));

/** What the reader can do about an open request, by whose turn it is. */
export const AnswerForm = ({ mentorship }: { mentorship: Mentorship }) => {
  const name = partnerName(mentorship);
  const said = useSaid(mentorship.id);
  const turn = turnOf(mentorship);
  return (
    <>
      {turn === 'answer' && <Answers mentorship={mentorship} said={said} />}
      {turn === 'reply' && (
        <WordsForm
          required
          draftKey={`reply:${mentorship.id}`}
          label={t('requests.replyLabel', { name })}
          act={t('requests.reply')}
          busy={said.busy}
          onSend={(message) => said.say('reply', { message }, t('requests.replied', { name }))}
        />
      )}
      {isMine(mentorship) && <Withdraw mentorship={mentorship} said={said} />}
      {said.error && (
        <Body1 role="alert">{t('tab.didNotWork', { reason: reasonOf(said.error) })}</Body1>
      )}
    </>
  );
};

type Props = { mentorship: Mentorship; said: ReturnType<typeof useSaid> };

/** The answers to a request: yes, a question first, or no. */
const Answers = ({ mentorship, said }: Props) => {
  const { acts } = useActs();
  const [writing, write] = useState<'ask' | 'decline' | null>(null);
  const name = partnerName(mentorship);
  const asking = writing === 'ask';
  if (writing) {
    return (
      <WordsForm
        key={writing}
        draftKey={`${writing}:${mentorship.id}`}
        required={asking}
        label={t(asking ? 'requests.moreLabel' : 'requests.declineLabel', { name })}
        act={asking ? t('requests.moreSend', { name }) : t('requests.decline')}
        busy={said.busy}
        onSend={(message) =>
          said.say(
            writing,
            message ? { message } : {},
            t(asking ? 'requests.moreSent' : 'requests.declined', { name }),
          )
        }
        onBack={() => write(null)}
      />
    );
  }
  return (
    <div className={acts}>
      <Button
        appearance="primary"
        disabledFocusable={said.busy}
        onClick={() => said.say('accept', {}, t('requests.accepted', { name }))}
      >
        {t('requests.accept')}
      </Button>
      <Button onClick={() => write('ask')}>{t('requests.more')}</Button>
      <Button onClick={() => write('decline')}>{t('requests.decline')}</Button>
    </div>
  );
};
