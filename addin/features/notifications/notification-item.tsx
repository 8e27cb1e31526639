import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import type { Alert } from '../../../mentoring/alerts/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import type { Notification } from '../../../mentoring/notifications/schema.ts';
import { distance } from '../../locale/dates.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { Face } from '../../ui/face.tsx';
import { useHidden } from '../../ui/hidden.ts';
import { partnerOf } from '../mentorships/words.ts';
import { NotificationIcon } from './notification-icon.tsx';
import { useMarkRead } from './queries.ts';
import { notificationTitle } from './words.ts';

const useStyles = makeStyles({
  link: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr) 8px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: '12px',
    marginInline: '-12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  who: { position: 'relative', display: 'grid' },
  kind: {
    position: 'absolute',
    right: '-4px',
    bottom: '-4px',
    padding: '2px',
    borderRadius: '50%',
    fontSize: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  words: { display: 'grid', gap: '2px' },
  unread: { fontWeight: tokens.fontWeightSemibold },
  dot: { width: '8px', height: '8px', borderRadius: '50%' },
  lit: { backgroundColor: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Props = { notification: Notification; mentorship?: Mentorship; alert?: Alert };

/** One notification; opening it goes to what it speaks of, and marks it as read. */
export const NotificationItem = ({ notification, mentorship, alert }: Props) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  const reader = useReader();
  const now = useNow();
  const { mutate: markRead } = useMarkRead();
  const unread = !notification.readAt;
  const name = mentorship && partnerOf(mentorship).displayName;
  return (
    <li>
      <Link
        className={styles.link}
        to={`/${notification.page}`}
        onClick={() => unread && markRead([notification.id])}
      >
        <span className={styles.who}>
          <Face name={name} size={40} />
          <NotificationIcon kind={notification.kind} className={styles.kind} />
        </span>
        <span className={styles.words}>
          <span className={mergeClasses(unread && styles.unread)}>
            {notificationTitle(notification, mentorship, alert)}
          </span>
          <Caption1 className={styles.quiet}>
            <time dateTime={notification.createdAt} lang={reader.locale}>
              {distance(new Date(notification.createdAt), now, reader)}
            </time>
          </Caption1>
        </span>
        <span className={mergeClasses(styles.dot, unread && styles.lit)} />
        {unread && <span className={hidden}>{t('notifications.unread')}</span>}
      </Link>
    </li>
  );
};
