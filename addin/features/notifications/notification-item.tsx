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
import type { Said } from './gathered.ts';
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

type Props = {
  said: Said;
  mentorship: Mentorship | undefined;
  /** Null where its pattern has ended, undefined where that is not known. */
  alert: Alert | null | undefined;
};

/** One notification; opening it goes to what it speaks of, and marks it as read. */
export const NotificationItem = ({ said, mentorship, alert }: Props) => {
  const styles = useStyles();
  const { hidden } = useHidden();
  const { mutate: markRead } = useMarkRead();
  const { newest, unread } = said;
  const isUnread = unread.length > 0;
  const name = mentorship && partnerOf(mentorship).displayName;
  return (
    <li>
      <Link
        className={styles.link}
        to={`/${newest.page}`}
        onClick={() => isUnread && markRead(unread)}
      >
        <span className={styles.who}>
          <Face name={name} size={40} />
          <NotificationIcon kind={newest.kind} alert={alert?.kind} className={styles.kind} />
        </span>
        <span className={styles.words}>
          <span className={mergeClasses(isUnread && styles.unread)}>
            {notificationTitle(newest, mentorship, alert)}
          </span>
          <Times said={said} />
        </span>
        <span className={mergeClasses(styles.dot, isUnread && styles.lit)} />
        {isUnread && <span className={hidden}>{t('inbox.unread')}</span>}
      </Link>
    </li>
  );
};

/** When it was said last, and when before: "today · also 7 days ago and 14 days ago". */
const Times = ({ said: { newest, earlier } }: Pick<Props, 'said'>) => {
  const styles = useStyles();
  const reader = useReader();
  const now = useNow();
  const ago = ({ createdAt }: Notification) => distance(new Date(createdAt), now, reader);
  const times = new Intl.ListFormat(reader.locale).format(earlier.map(ago));
  return (
    <Caption1 className={styles.quiet}>
      <time dateTime={newest.createdAt} lang={reader.locale}>
        {ago(newest)}
      </time>
      {earlier.length > 0 && <span> · {t('inbox.also', { times })}</span>}
    </Caption1>
  );
};
