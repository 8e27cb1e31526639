import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { useNotifications } from './queries.ts';

const useStyles = makeStyles({
  bell: { position: 'relative' },
  count: { position: 'absolute', top: '-2px', right: '-4px', pointerEvents: 'none' },
  icon: { color: tokens.colorNeutralForeground2 },
});

/** How many notifications are unread, and the way to them. */
export const Bell = () => {
  const styles = useStyles();
  const { data = [] } = useNotifications();
  const unread = data.filter((each) => !each.readAt).length;
  return (
    <span className={styles.bell}>
      <LinkButton
        to="/notifications"
        appearance="subtle"
        icon={<AlertRegular className={styles.icon} />}
        aria-label={
          unread ? t('notifications.unreadCount', { count: unread }) : t('notifications.title')
        }
      />
      {unread > 0 && (
        <CounterBadge className={styles.count} count={unread} size="small" aria-hidden />
      )}
    </span>
  );
};
