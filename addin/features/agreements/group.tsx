import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useSurface } from '../../ui/surface.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalL, padding: 'clamp(16px, 4vw, 28px)' },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Props = { title: string; hint?: string; children: ReactNode };

/** A part of the form under its own heading. */
export const Group = ({ title, hint, children }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const id = useId();
  return (
    <section className={mergeClasses(surface.card, styles.group)} aria-labelledby={id}>
      <div>
        <Subtitle2 as="h2" block id={id}>
          {title}
        </Subtitle2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
};
