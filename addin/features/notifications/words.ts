import type { Alert } from '../../../mentoring/alerts/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import type { Notification } from '../../../mentoring/notifications/schema.ts';
import { alertTitle } from '../alerts/words.ts';
import { partnerName, partnerOf, requestTitle, waitsForMe } from '../mentorships/words.ts';

/** A notification only names what it is about; this is what it says to its reader. */
export const notificationTitle = (
  { kind }: Notification,
  mentorship: Mentorship | undefined,
  alert: Alert | undefined,
): string => {
  if (!mentorship) return 'Something changed in a mentorship';
  const name = partnerName(mentorship);
  if (kind === 'mentorship-requested') {
    return waitsForMe(mentorship) ? requestTitle(mentorship) : `${name} sent you a request`;
  }
  if (kind === 'mentorship-accepted') return `${name} accepted: your mentorship can begin`;
  if (kind === 'mentorship-declined') return `${name} cannot take on this mentorship`;
  if (alert) return alertTitle(alert, { role: mentorship.role, partner: name });
  return `A word with ${partnerOf(mentorship).displayName} may help`;
};
