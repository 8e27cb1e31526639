import { Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect } from 'react';

const useStyles = makeStyles({
  heading: { marginBottom: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, ':focus': { outlineStyle: 'none' } },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** What the pane shows, at its top. */
export const Heading = ({ title, lead }: { title: string; lead?: string }) => {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${title} – Accord`;
  }, [title]);
  return (
    <header className={styles.heading}>
      <h1 tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {lead && (
        <Caption1 as="p" className={styles.lead}>
          {lead}
        </Caption1>
      )}
    </header>
  );
};
