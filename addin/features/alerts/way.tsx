import { Button, Caption1 } from '@fluentui/react-components';
import type { Alert } from '../../../mentoring/alerts/schema.ts';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName, partnerOf } from '../mentorships/words.ts';
import { useChatWith } from '../people/use-chat-with.ts';
import { isAWord, wayOf } from './ways.ts';

/** One tap to the next step: the chat of the two where it is a word and the host has chats, else a screen of ours. */
export const Way = ({ alert }: { alert: Alert }) => {
  const mentorship = useThisMentorship();
  const chat = useChatWith(partnerOf(mentorship));
  const way = wayOf(alert);
  if (chat.open && isAWord(alert)) {
    const { open, busy, error } = chat;
    return (
      <>
        <Button disabledFocusable={busy} onClick={open}>
          {t('alertCard.ways.chat', { name: partnerName(mentorship) })}
        </Button>
        {error && (
          <Caption1 role="alert">{t('tab.didNotWork', { reason: reasonOf(error) })}</Caption1>
        )}
      </>
    );
  }
  return way && <LinkButton to={way.to}>{t(`alertCard.ways.${way.name}`)}</LinkButton>;
};
