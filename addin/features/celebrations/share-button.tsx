import { Button, Caption1 } from '@fluentui/react-components';
import { ChatRegular, CheckmarkRegular } from '@fluentui/react-icons';
import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useMentorship } from '../mentorships/queries.ts';
import { partnerName } from '../mentorships/words.ts';
import { useShare } from './queries.ts';

type Props = {
  celebration: Celebration;
  /** Small in a list, where it is one of several. */
  size?: 'small' | 'medium';
};

/** Posts a card to the chat of the two; offered to whoever is honoured, as nobody else may decide it. */
export const ShareButton = ({ celebration, size = 'medium' }: Props) => {
  const { data: mentorship } = useMentorship(celebration.mentorshipId);
  const { honours, sharedAt } = celebration;
  if (!mentorship) return null;
  if (sharedAt) {
    return (
      <Caption1>
        <CheckmarkRegular aria-hidden /> {t('celebrations.shared')}
      </Caption1>
    );
  }
  if (honours && honours !== mentorship.role) return null;
  return <Share celebration={celebration} size={size} name={partnerName(mentorship)} />;
};

const Share = ({ celebration, size, name }: Props & { name: string }) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useShare(celebration);
  const share = () =>
    mutateAsync().then(
      () => announce(t('celebrations.sharedSaid', { name })),
      () => {},
    );
  return (
    <>
      <Button size={size} icon={<ChatRegular />} disabledFocusable={isPending} onClick={share}>
        {isPending ? t('celebrations.sharing') : t('celebrations.share')}
      </Button>
      {error && (
        <Caption1 role="alert">
          {t('celebrations.shareFailed', { reason: reasonOf(error) })}
        </Caption1>
      )}
    </>
  );
};
