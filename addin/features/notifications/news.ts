import type { Alert } from '../../../mentoring/alerts/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import type { Notification } from '../../../mentoring/notifications/schema.ts';
import { loadOtherWords, t } from '../../locale/i18n.ts';
import { alertTitle } from '../alerts/words.ts';
import { hearOnce } from '../celebrations/known.ts';
import { partnerName } from '../mentorships/words.ts';
import { notificationTitle } from './words.ts';

export type Arrived = { alerts: Alert[]; notifications: Notification[] };

/** What has arrived, in words to be said aloud; empty where all of it has been said before. */
export const wordsFor = async (
  { alerts, notifications }: Arrived,
  mentorships: Mentorship[],
): Promise<string> => {
  await loadOtherWords();
  const of = (id: string) => mentorships.find((each) => each.id === id);
  const raised = alerts.map((alert) => {
    const mentorship = of(alert.mentorshipId);
    if (!mentorship) return t('alerts.some');
    return alertTitle(alert, { role: mentorship.role, partner: partnerName(mentorship) });
  });
  const told = notifications
    .filter(({ kind, subjectId }) => kind !== 'celebration' || hearOnce(subjectId))
    .map((each) => notificationTitle(each, of(each.mentorshipId), undefined));
  return [...raised, ...told].join('. ');
};
