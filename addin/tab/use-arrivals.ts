import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Notification } from '../../mentoring/notifications/schema.ts';
import { useAlerts } from '../features/alerts/queries.ts';
import { useMentorships } from '../features/mentorships/queries.ts';
import { useNotifications } from '../features/notifications/queries.ts';
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
    const arrived = {
      alerts: newAlerts(alerts),
      notifications: newNotifications(notifications).filter(
        (each) => !toldElsewhere(each, pathname),
      ),
    };
    if (arrived.alerts.length + arrived.notifications.length === 0) return;
    // Its words are fetched when there is something to say: they are too many for the first load.
    import('../features/notifications/news.ts')
      .then(({ wordsFor }) => wordsFor(arrived, mentorships))
      .then((news) => news && announce(t('tab.news', { news })))
      .catch(() => {});
  });
};
