import { mergeClasses } from '@fluentui/react-components';
import type { Week } from './rhythm-shape.ts';
import { useRhythmStyles } from './rhythm-styles.ts';

export const cell = { height: 30, gap: 3 };

/** Said by shape as well as by colour. */
const glyphs = {
  held: 'M-4 0 L-1 3 L4.5 -3.5',
  off: 'M-3 -3 L3 3 M-3 3 L3 -3',
  ahead: 'M-3 0 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0',
};
const inks = { held: 'onHeld', off: 'onOff', ahead: 'onAhead' } as const;

/** One week, as wide as what it stands in. */
export const RhythmCell = ({ state }: { state: Week['state'] }) => {
  const styles = useRhythmStyles();
  return (
    <>
      <rect
        className={styles[state]}
        x={cell.gap / 2}
        style={{ width: `calc(100% - ${cell.gap}px)` }}
        height={cell.height}
        rx={4}
      />
      {state !== 'none' && (
        <svg x="50%" y={cell.height / 2} overflow="visible" aria-hidden>
          <path className={mergeClasses(styles.glyph, styles[inks[state]])} d={glyphs[state]} />
        </svg>
      )}
    </>
  );
};
