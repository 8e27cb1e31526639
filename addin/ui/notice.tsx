import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    maxWidth: '60ch',
    paddingBlock: tokens.spacingVerticalXXL,
  },
  icon: { fontSize: '32px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  text: { color: tokens.colorNeutralForeground2 },
  action: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: tokens.spacingVerticalS },
});

type Props = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Said aloud when it appears: for what went wrong, not for what is merely empty. */
  live?: boolean;
};

/** A few words in place of content: nothing here yet, out of reach, or gone wrong. */
export const Notice = ({ icon, title, children, action, live }: Props) => {
  const styles = useStyles();
  return (
    <div className={styles.notice} role={live ? 'alert' : undefined}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Subtitle2 as="h2">{title}</Subtitle2>
      {children && (
        <Body1 as="p" className={styles.text}>
          {children}
        </Body1>
      )}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
};
