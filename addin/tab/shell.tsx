import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, SettingsRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useLive } from '../api/use-live.ts';
import { Bell } from '../features/notifications/bell.tsx';
import { Account } from '../features/people/account.tsx';
import { useMe } from '../features/people/queries.ts';
import { useHost } from '../host/host-context.tsx';
import { t } from '../locale/i18n.ts';
import { fetched } from '../ui/fetched.tsx';
import { LinkButton } from '../ui/links.tsx';
import { Frame } from './frame.tsx';
import mark from './mark.svg';
import { OfflineBar } from './offline-bar.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useHostSignals } from './use-host-signals.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '52px',
    marginBottom: tokens.spacingVerticalS,
  },
  start: { marginRight: 'auto' },
  home: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: '8px',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
});

/** What stands around every screen; little, since Teams draws its own frame. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  useHostSignals();
  useLive();
  useArrivals();
  return (
    <Frame>
      <nav className={styles.bar} aria-label="Accord">
        <div className={styles.start}>
          <Start />
        </div>
        <Bell />
        <LinkButton
          to="/preferences"
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-label={t('notifications.preferences')}
          title={t('notifications.preferences')}
        />
        <ForManagers />
        <Account />
      </nav>
      <OfflineBar />
      <main>{children}</main>
    </Frame>
  );
};

const OperationsLink = fetched(() => import('../features/operations/operations-link.tsx'));

/** The way to what a programme manager looks after; nobody else loads any of it. */
const ForManagers = () => {
  const { data: me } = useMe();
  return me?.isProgramManager ? <OperationsLink /> : null;
};

/** The way back to the first screen; there, the name of the app, which Teams shows itself. */
const Start = () => {
  const styles = useStyles();
  const { kind } = useHost();
  const home = useLocation().pathname === '/';
  if (home && kind === 'teams') return null;
  return (
    <Link to="/" className={styles.home}>
      {home ? <img src={mark} alt="" width={24} height={24} /> : <ArrowLeftRegular fontSize={20} />}
      {home ? 'Accord' : t('mentorships.mine')}
    </Link>
  );
};
