import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t } from '../locale/i18n.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', gap: tokens.spacingVerticalXL, paddingBlock: tokens.spacingVerticalM },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  lines: { display: 'grid', gap: '8px' },
  grey: {
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  face: { width: '40px', height: '40px', borderRadius: tokens.borderRadiusCircular },
  short: { width: '40%', height: '16px' },
});

/**
 * The shape of rows to come. `what` is said to those who cannot see it. Fluent's Skeleton weighs three
 * kilobytes on the first load, for a wave of light.
 */
export const Waiting = ({ what, rows = 2 }: { what: string; rows?: number }) => {
  const styles = useStyles();
  return (
    <div
      role="progressbar"
      aria-busy
      aria-label={t('tab.loading', { what })}
      className={styles.rows}
    >
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={index} className={styles.row}>
          <div className={mergeClasses(styles.grey, styles.face)} />
          <div className={styles.lines}>
            <div className={mergeClasses(styles.grey, styles.short)} />
            <div className={styles.grey} />
          </div>
        </div>
      ))}
    </div>
  );
};
