import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { AlertOffRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useAlerts } from '../alerts/queries.ts';
import { useMentorships } from '../mentorships/queries.ts';
import { NotificationItem } from './notification-item.tsx';
import { useNotifications } from './queries.ts';

const useStyles = makeStyles({ list: { maxWidth: '720px' } });

/** What I should hear, latest first. */
const NotificationsPage = () => {
  const styles = useStyles();
  const surface = useSurface();
  const notifications = useNotifications();
  const { data: mentorships } = useMentorships();
  const { data: alerts } = useAlerts();
  return (
    <Page title={t('notifications.title')}>
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
