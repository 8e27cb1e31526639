import { Body1Strong, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { t } from '../../locale/i18n.ts';
import type { Done, Filled, Wanted } from '../../outlook/fill.ts';
import { useSurface } from '../../ui/surface.ts';

const useStyles = makeStyles({
  did: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalM },
  list: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  icon: { fontSize: '20px', color: tokens.colorPaletteGreenForeground1 },
  fault: { color: tokens.colorNeutralForeground2 },
});

const words = ({ part, fault }: Done, { partner, subject, minutes, agenda }: Wanted): string => {
  const { name } = partner;
  if (fault !== null) return t(`pane.did.failed.${part}`, { name, reason: fault });
  const length = t('common.minutes', { count: minutes });
  return t(`pane.did.${part}`, { name, subject, length, count: agenda.points.length });
};

type Props = { filled: Filled; wanted: Wanted; busy: boolean; onUndo: () => void };

/** What was filled in, and what could not be; with the way back. */
export const Did = ({ filled, wanted, busy, onUndo }: Props) => {
  const styles = useStyles();
  const surface = useSurface();
  const title = useId();
  return (
    <section className={mergeClasses(surface.card, styles.did)} aria-labelledby={title}>
      <Body1Strong as="h2" id={title}>
        {t('pane.did.title')}
      </Body1Strong>
      <ul className={styles.list}>
        {filled.done.map((done) => {
          const Icon = done.fault === null ? CheckmarkCircleRegular : WarningRegular;
          return (
            <li key={done.part} className={styles.line}>
              <Icon
                className={mergeClasses(styles.icon, done.fault !== null && styles.fault)}
                aria-hidden
              />
              {words(done, wanted)}
            </li>
          );
        })}
      </ul>
      <Button disabledFocusable={busy} onClick={onUndo}>
        {t('pane.did.undo')}
      </Button>
    </section>
  );
};
