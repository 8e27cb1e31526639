import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Notification } from '../../mentoring/notifications/schema.ts';
import { useAlerts } from '../features/alerts/queries.ts';
import { alertTitle } from '../features/alerts/words.ts';
import { hearOnce } from '../features/celebrations/known.ts';
import { useMentorships } from '../features/mentorships/queries.ts';
import { partnerName } from '../features/mentorships/words.ts';
import { useNotifications } from '../features/notifications/queries.ts';
import { notificationTitle } from '../features/notifications/words.ts';
import { t } from '../locale/i18n.ts';
import { useAnnounce } from '../ui/announcer.tsx';

/** Gives those of `items` that were not there the last time; none the first time. */
const useNewcomers = <T extends { id: string }>() => {
  const known = useRef<Set<string> | null>(null);
  return (items: T[]): T[] => {
    const before = known.current;
    known.current = new Set(items.map(({ id }) => id));
    return before ? items.filter(({ id }) => !before.has(id)) : [];
  };
};

/** An alert is said by its own words, and a celebration by its banner, where that is on the screen. */
const toldElsewhere = ({ kind, mentorshipId }: Notification, pathname: string): boolean =>
  kind === 'alert-raised' ||
  (kind === 'celebration' && pathname === `/mentorships/${mentorshipId}`);

/** Says aloud what arrives while the tab is open: an alert, or a notification of another kind. */
export const useArrivals = (): void => {
  const announce = useAnnounce();
  const { pathname } = useLocation();
  const { data: mentorships } = useMentorships();
  const { data: alerts } = useAlerts();
  const { data: notifications } = useNotifications();
  const newAlerts = useNewcomers<NonNullable<typeof alerts>[number]>();
  const newNotifications = useNewcomers<NonNullable<typeof notifications>[number]>();

  useEffect(() => {
    if (!mentorships || !alerts || !notifications) return;
    const of = (id: string) => mentorships.find((each) => each.id === id);
    const raised = newAlerts(alerts).map((alert) => {
      const mentorship = of(alert.mentorshipId);
      if (!mentorship) return t('alerts.some');
      return alertTitle(alert, { role: mentorship.role, partner: partnerName(mentorship) });
    });
    const told = newNotifications(notifications)
      .filter((each) => !toldElsewhere(each, pathname))
      .filter(({ kind, subjectId }) => kind !== 'celebration' || hearOnce(subjectId))
      .map((each) => notificationTitle(each, of(each.mentorshipId), undefined));
    const news = [...raised, ...told];
    if (news.length) announce(t('tab.news', { news: news.join('. ') }));
  });
};
