import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { AlertOffRegular } from '@fluentui/react-icons';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { focusTitle, Page } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useAlerts } from '../alerts/queries.ts';
import { useMentorships } from '../mentorships/queries.ts';
import { NotificationItem } from './notification-item.tsx';
import { useMarkRead, useNotifications } from './queries.ts';

const useStyles = makeStyles({ list: { maxWidth: '720px' } });

/** One act for all that is unread, where there is more than one. */
const MarkAll = () => {
  const announce = useAnnounce();
  const { data = [] } = useNotifications();
  const { mutate } = useMarkRead();
  const unread = data.filter(({ readAt }) => !readAt).map(({ id }) => id);
  if (unread.length < 2) return null;
  const markAll = () => {
    mutate(unread, {
      onError: (error) => announce(t('tab.didNotWork', { reason: reasonOf(error) })),
    });
    announce(t('notifications.allRead'));
    focusTitle();
  };
  return <Button onClick={markAll}>{t('notifications.markAll')}</Button>;
};

/** What I should hear, latest first. */
const NotificationsPage = () => {
  const styles = useStyles();
  const surface = useSurface();
  const notifications = useNotifications();
  const { data: mentorships } = useMentorships();
  const { data: alerts } = useAlerts();
  return (
    <Page title={t('notifications.title')} actions={<MarkAll />}>
      <Loaded
        query={notifications}
        what={t('notifications.what')}
        skeleton={<Waiting what={t('notifications.what')} rows={3} />}
      >
        {(items) =>
          items.length === 0 ? (
            <Notice icon={<AlertOffRegular />} title={t('notifications.empty.title')}>
              {t('notifications.empty.text')}
            </Notice>
          ) : (
            <ul className={mergeClasses(surface.card, styles.list)}>
              {items.map((item) => (
                <NotificationItem
                  key={item.id}
                  notification={item}
                  mentorship={mentorships?.find((each) => each.id === item.mentorshipId)}
                  alert={alerts?.find((each) => each.id === item.subjectId)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
};

export default NotificationsPage;
