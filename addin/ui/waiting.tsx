import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
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
  short: { width: '40%' },
});

/** The shape of rows to come. `what` is said to those who cannot see it. */
export const Waiting = ({ what, rows = 2 }: { what: string; rows?: number }) => {
  const styles = useStyles();
  return (
    <Skeleton aria-label={t('tab.loading', { what })} className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <div key={index} className={styles.row}>
          <SkeletonItem shape="circle" size={40} />
          <div className={styles.lines}>
            <SkeletonItem size={16} className={styles.short} />
            <SkeletonItem size={12} />
          </div>
        </div>
      ))}
    </Skeleton>
  );
};
