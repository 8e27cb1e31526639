import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { t } from '../../locale/i18n.ts';
import { RhythmCell } from './rhythm-cell.tsx';
import { useRhythmStyles } from './rhythm-styles.ts';

const useStyles = makeStyles({
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  sign: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground3,
  },
  swatch: { flexShrink: 0, overflow: 'visible' },
});

const Sign = ({ name, children }: { name: string; children: ReactNode }) => {
  const styles = useStyles();
  return (
    <li className={styles.sign}>
      <svg className={styles.swatch} width={18} height={18} aria-hidden>
        {children}
      </svg>
      <Caption1>{name}</Caption1>
    </li>
  );
};

const Small = ({ state }: { state: 'held' | 'off' | 'ahead' }) => (
  <svg viewBox="0 0 30 30" overflow="visible" aria-hidden>
    <RhythmCell state={state} />
  </svg>
);

/** What the signs of the band mean. */
export const RhythmLegend = ({ agreed }: { agreed: boolean }) => {
  const styles = useStyles();
  const inks = useRhythmStyles();
  return (
    <ul className={styles.legend}>
      {(['held', 'off', 'ahead'] as const).map((state) => (
        <Sign key={state} name={t(`home.rhythm.signs.${state}`)}>
          <Small state={state} />
        </Sign>
      ))}
      {agreed && (
        <Sign name={t('home.rhythm.signs.due')}>
          <rect className={inks.due} x={4} y={7} width={10} height={4} rx={2} />
        </Sign>
      )}
      <Sign name={t('home.rhythm.signs.now')}>
        <path className={inks.now} d="M4 6 H14 L9 13 Z" />
      </Sign>
    </ul>
  );
};
