import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalXL,
  },
  titles: { flex: '1 1 200px', minWidth: 0, display: 'grid', gap: '2px' },
  title: { ...typographyStyles.title2, ':focus': { outlineStyle: 'none' } },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Puts the focus on the page's title: for when what had it is gone. */
export const focusTitle = (): void => document.querySelector('h1')?.focus({ preventScroll: true });

type Props = {
  title: string;
  lead?: ReactNode;
  /** Stands before the title: whom the page is about. */
  picture?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * One screen. After moving to it, its title takes the focus, so that the keyboard starts at its
 * top and a screen reader says where one is; on opening the tab the focus is left alone.
 */
export const Page = ({ title, lead, picture, actions, children }: Props) => {
  const styles = useStyles();
  const moved = useLocation().key !== 'default';

  useEffect(() => {
    document.title = `${title} – Accord`;
  }, [title]);

  useEffect(() => {
    if (!moved) return;
    window.scrollTo(0, 0);
    focusTitle();
  }, [moved]);

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
