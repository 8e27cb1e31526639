import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { useActs } from './answer-styles.ts';
import type { useSaid } from './use-said.ts';
import { partnerName } from './words.ts';

type Props = { mentorship: Mentorship; said: ReturnType<typeof useSaid> };

/** Taking one's own request back, asked for once more since it cannot be undone. */
export const Withdraw = ({ mentorship, said }: Props) => {
  const { acts, form } = useActs();
  const [sure, ask] = useState(false);
  const name = partnerName(mentorship);
  const withdraw = () => said.say('close', { reason: 'ended' }, t('requests.withdrawn', { name }));
  if (!sure) {
    return (
      <div className={acts}>
        <Button appearance="subtle" onClick={() => ask(true)}>
          {t('requests.withdraw')}
        </Button>
      </div>
    );
  }
  return (
    <div className={form}>
      <p>{t('requests.withdrawAsk', { name })}</p>
      <div className={acts}>
        <Button autoFocus disabledFocusable={said.busy} onClick={withdraw}>
          {t('requests.withdrawYes')}
        </Button>
        <Button appearance="subtle" onClick={() => ask(false)}>
          {t('requests.withdrawNo')}
        </Button>
      </div>
    </div>
  );
};
