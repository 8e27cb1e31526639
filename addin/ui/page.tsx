import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLocation } from 'react-router';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalXL,
  },
  titles: { flex: '1 1 200px', minWidth: 0, display: 'grid', gap: '2px', overflowWrap: 'anywhere' },
  title: { ...typographyStyles.title2, ':focus': { outlineStyle: 'none' } },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Puts the focus on the page's title: for when what had it is gone. */
export const focusTitle = (): void => document.querySelector('h1')?.focus({ preventScroll: true });

/** Whose page it is, where that is not told by its title: added to it in the window's title. */
export const PageOf = createContext('');

/** Given along to where the tab goes by itself as it opens. */
export const opening = 'opening';

let left = false;

/** Whether the person has gone anywhere yet; coming back to where the tab opened is going, too. */
const hasMoved = (key: string, state: unknown): boolean => {
  left ||= key !== 'default' && state !== opening;
  return left;
};

/**
 * Names the page in the window's title. After moving to it, its heading takes the focus, so that
 * the keyboard starts at its top and a screen reader says where one is; on opening the tab the
 * focus is left alone.
 */
export const useArrival = (title: string): void => {
  const owner = useContext(PageOf);
  const { key, state } = useLocation();
  const [moved] = useState(() => hasMoved(key, state));

  useEffect(() => {
    const names = [title, owner !== title && owner, 'Accord'];
    document.title = names.filter(Boolean).join(' – ');
  }, [title, owner]);

  useEffect(() => {
    if (!moved) return;
    window.scrollTo(0, 0);
    focusTitle();
  }, [moved]);
};

type Props = {
  title: string;
  lead?: ReactNode;
  /** Stands before the title: whom the page is about. */
  picture?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** One screen, under its title. */
export const Page = ({ title, lead, picture, actions, children }: Props) => {
  const styles = useStyles();
  useArrival(title);
  return (
    <>
      <header className={styles.header}>
        {picture}
        <div className={styles.titles}>
          <h1 tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions}
      </header>
      {children}
    </>
  );
};
