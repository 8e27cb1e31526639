import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useLive } from '../api/use-live.ts';
import { Bell } from '../features/notifications/bell.tsx';
import { Account } from '../features/people/account.tsx';
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
    minHeight: '56px',
    marginBottom: tokens.spacingVerticalM,
  },
  home: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginRight: 'auto',
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
  const home = useLocation().pathname === '/';
  useHostSignals();
  useLive();
  useArrivals();
  return (
    <Frame>
      <nav className={styles.bar} aria-label="Accord">
        <Link to="/" className={styles.home}>
          {home ? (
            <img src={mark} alt="" width={24} height={24} />
          ) : (
            <ArrowLeftRegular fontSize={20} />
          )}
          {home ? 'Accord' : 'Your mentorships'}
        </Link>
        <Bell />
        <Account />
      </nav>
      <OfflineBar />
      <main>{children}</main>
    </Frame>
  );
};
