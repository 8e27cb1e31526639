import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  canvas: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    paddingInline: 'clamp(16px, 4vw, 48px)',
    paddingBottom: '48px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  column: { maxWidth: '1120px', marginInline: 'auto' },
});

/** The canvas that all screens stand on. */
export const Frame = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  return (
    <div className={styles.canvas}>
      <div className={styles.column}>{children}</div>
    </div>
  );
};
