import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { AlertOffRegular, SettingsRegular } from '@fluentui/react-icons';
import { reasonOf } from '../../api/problem.ts';
import { t } from '../../locale/i18n.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { focusTitle, Page } from '../../ui/page.tsx';
import { useSurface } from '../../ui/surface.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { useAlerts } from '../alerts/queries.ts';
import { useMentorships } from '../mentorships/queries.ts';
import { gathered } from './gathered.ts';
import { NotificationItem } from './notification-item.tsx';
import { useMarkRead, useNotifications } from './queries.ts';

const useStyles = makeStyles({
  list: { maxWidth: '720px' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

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
    announce(t('inbox.allRead'));
    focusTitle();
  };
  return <Button onClick={markAll}>{t('inbox.markAll')}</Button>;
};

/** What can be done with all of it, and what of it comes to other places. */
const Acts = () => {
  const styles = useStyles();
  return (
    <div className={styles.acts}>
      <MarkAll />
      <LinkButton to="/preferences" icon={<SettingsRegular />}>
        {t('inbox.preferences')}
      </LinkButton>
    </div>
  );
};

/** What I should hear, latest first. */
const NotificationsPage = () => {
  const styles = useStyles();
  const surface = useSurface();
  const notifications = useNotifications();
  const { data: mentorships } = useMentorships();
  const { data: alerts } = useAlerts();
  return (
    <Page title={t('notifications.title')} actions={<Acts />}>
      <Loaded
        query={notifications}
        what={t('inbox.what')}
        skeleton={<Waiting what={t('inbox.what')} rows={3} />}
      >
        {(items) =>
          items.length === 0 ? (
            <Notice icon={<AlertOffRegular />} title={t('inbox.empty.title')}>
              {t('inbox.empty.text')}
            </Notice>
          ) : (
            <ul className={mergeClasses(surface.card, styles.list)}>
              {gathered(items).map((said) => (
                <NotificationItem
                  key={said.newest.id}
                  said={said}
                  mentorship={mentorships?.find(({ id }) => id === said.newest.mentorshipId)}
                  alert={alerts && (alerts.find(({ id }) => id === said.newest.subjectId) ?? null)}
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
