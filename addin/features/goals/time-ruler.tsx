import { t } from '../../locale/i18n.ts';
import type { PathShape } from './path-shape.ts';
import { usePathStyles } from './path-styles.ts';

/** Keeps the word inside the picture where today is near one of its ends. */
const anchorAt = (percent: number) => (percent < 15 ? 'start' : percent > 85 ? 'end' : 'middle');

/** Today's place between the beginning and the target date, under the path. */
export const TimeRuler = ({ shape: { today }, top }: { shape: PathShape; top: number }) => {
  const styles = usePathStyles();
  const place = `${today}%`;
  return (
    <g aria-hidden>
      <line className={styles.ruler} x1="0%" x2="100%" y1={top} y2={top} />
      <line className={styles.passed} x1="0%" x2={place} y1={top} y2={top} />
      <svg x={place} y={top} overflow="visible" aria-hidden>
        <path className={styles.today} d="M0 -5 L5 4 H-5 Z" />
      </svg>
      <text
        className={styles.today}
        x={place}
        y={top + 16}
        textAnchor={anchorAt(today)}
        fontSize={12}
      >
        {t('goals.path.today')}
      </text>
    </g>
  );
};
