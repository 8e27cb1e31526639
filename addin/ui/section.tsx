import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXXXL },
  heading: { marginBottom: tokens.spacingVerticalS },
});

/** A part of a page under its own heading. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
};
