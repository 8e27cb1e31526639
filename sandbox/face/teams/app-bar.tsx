import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import type { Person } from '../common/api.ts';
import { outlookUrl } from '../common/people.ts';
import { AccordMark } from './tab-header.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 4px',
    '@media (max-width: 640px)': {
      flexDirection: 'row',
      justifyContent: 'space-around',
      padding: '4px',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  app: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    minWidth: '60px',
    height: '56px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    textDecorationLine: 'none',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { height: '48px', flex: '1 1 0' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-2px',
      height: '32px',
      width: '4px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (max-width: 640px)': { left: 'auto', bottom: 0, height: '3px', width: '32px' },
    },
  },
  icon: { display: 'flex', fontSize: '24px' },
  count: { position: 'absolute', top: '4px', right: 'calc(50% - 22px)' },
});

type Props = {
  person: Person;
  unread: number;
  isFeedOpen: boolean;
  onToggleFeed: () => void;
  onOpenTab: () => void;
};

/** The apps at the left edge, or at the bottom of a narrow screen. */
export function AppBar({ person, unread, isFeedOpen, onToggleFeed, onOpenTab }: Props) {
  const styles = useStyles();
  const app = (isCurrent: boolean) => mergeClasses(styles.app, isCurrent && styles.current);
  return (
    <nav className={styles.bar} aria-label="Apps">
      <button
        type="button"
        className={app(isFeedOpen)}
        aria-expanded={isFeedOpen}
        aria-label={unread ? `Activity, ${unread} new` : 'Activity'}
        onClick={onToggleFeed}
      >
        <span className={styles.icon}>
          <AlertRegular />
        </span>
        Activity
        {unread > 0 && (
          <CounterBadge className={styles.count} count={unread} size="small" color="danger" />
        )}
      </button>
      <button
        type="button"
        className={app(!isFeedOpen)}
        aria-current={!isFeedOpen}
        onClick={onOpenTab}
      >
        <AccordMark size={24} />
        Accord
      </button>
      <a className={app(false)} href={outlookUrl(person.id)}>
        <span className={styles.icon}>
          <CalendarLtrRegular />
        </span>
        Calendar
      </a>
      <a className={app(false)} href="/">
        <span className={styles.icon}>
          <PeopleRegular />
        </span>
        Sandbox
      </a>
    </nav>
  );
}
