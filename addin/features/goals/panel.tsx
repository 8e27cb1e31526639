import { Body1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    maxWidth: '600px',
  },
  title: { ...typographyStyles.subtitle2, ':focus': { outlineStyle: 'none' } },
});

type Props = { title: string; text?: ReactNode; children: ReactNode };

/** A few questions before something is done. It takes the focus as it opens, with its title. */
export const Panel = ({ title, text, children }: Props) => {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {text && <Body1 as="p">{text}</Body1>}
      {children}
    </section>
  );
};
