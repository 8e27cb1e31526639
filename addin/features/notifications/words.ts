import type { Alert } from '../../../mentoring/alerts/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import type { Notification } from '../../../mentoring/notifications/schema.ts';
import { t } from '../../locale/i18n.ts';
import { alertTitle } from '../alerts/words.ts';
import { partnerName, requestTitle, waitsForMe } from '../mentorships/words.ts';

/**
 * A notification only names what it is about; this is what it says to its reader. `alert` is null where its
 * pattern has ended.
 */
export const notificationTitle = (
  { kind }: Pick<Notification, 'kind'>,
  mentorship: Mentorship | undefined,
  alert: Alert | null | undefined,
): string => {
  if (!mentorship) return t('inbox.unknown');
  const name = partnerName(mentorship);
  if (kind === 'mentorship-requested') {
    return waitsForMe(mentorship) ? requestTitle(mentorship) : t('inbox.sentRequest', { name });
  }
  if (kind === 'alert-raised' && alert === null) return t('inbox.settled', { name });
  if (kind === 'alert-raised' && alert) {
    return alertTitle(alert, { role: mentorship.role, partner: name });
  }
  return t(`inbox.kinds.${kind}`, { name });
};
