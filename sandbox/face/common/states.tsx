import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  middle: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    minHeight: '240px',
    height: '100%',
    padding: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
    textAlign: 'center',
  },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '46ch', textAlign: 'center' },
});

/** Something is on its way. */
export function Loading({ label }: { label: string }) {
  const styles = useStyles();
  return (
    <div className={styles.middle}>
      <Spinner label={label} labelPosition="below" size="small" delay={200} />
    </div>
  );
}

/** Nothing to show, or it went wrong: what it is, why, and what one can do. */
export function Notice(props: { title: string; children?: ReactNode; onRetry?: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.middle} role={props.onRetry ? 'alert' : undefined}>
      <Text size={500} weight="semibold">
        {props.title}
      </Text>
      {props.children && <Text className={styles.quiet}>{props.children}</Text>}
      {props.onRetry && <Button onClick={props.onRetry}>Try again</Button>}
    </div>
  );
}
