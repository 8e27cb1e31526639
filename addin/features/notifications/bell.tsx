import { makeStyles, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { t } from '../../locale/i18n.ts';
import { LinkButton } from '../../ui/links.tsx';
import { gathered } from './gathered.ts';
import { useNotifications } from './queries.ts';

const useStyles = makeStyles({
  bell: { position: 'relative' },
  // Fluent's own badge weighs three kilobytes on the first load.
  count: {
    position: 'absolute',
    top: '-2px',
    right: '-4px',
    minWidth: '16px',
    padding: '0 4px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '16px',
    textAlign: 'center',
    pointerEvents: 'none',
  },
  icon: { color: tokens.colorNeutralForeground2 },
});

/** How many notifications are unread, and the way to them. */
export const Bell = () => {
  const styles = useStyles();
  const { data = [] } = useNotifications();
  const unread = gathered(data).filter((each) => each.unread.length > 0).length;
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
        <span className={styles.count} aria-hidden>
          {Math.min(unread, 99)}
        </span>
      )}
    </span>
  );
};
