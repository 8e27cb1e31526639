import { mergeClasses } from '@fluentui/react-components';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { dayOf } from '../../locale/days.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';
import { lineTo, type PathShape, pathShape, placeAt } from './path-shape.ts';
import { usePathStyles } from './path-styles.ts';
import { pathWords } from './path-words.ts';
import { TimeRuler } from './time-ruler.tsx';

/** Room for the flag above, and for the marks that stand on the two ends. */
const margin = { height: 90, ruler: 124, side: 14 };

type Props = {
  goal: Goal;
  /** Without the dates under it, and not said aloud: where words beside it say the same. */
  small?: boolean;
};

/**
 * A goal as a path that climbs to its flag, with its milestones on it and, under it, how much of
 * the time is over. Widths are percentages, so that it is as sharp at 320 px as it is at 1280.
 */
export const GoalPath = ({ goal, small }: Props) => {
  const styles = usePathStyles();
  const reader = useReader();
  const today = dayOf(useNow(), reader);
  const shape = pathShape(goal, dayOf(new Date(goal.addedAt), reader), today);
  const said = small
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': pathWords(goal, shape) } as const);
  const ruled = !small && goal.state === 'active';
  return (
    <div style={{ paddingInline: margin.side }}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or is hidden */}
      <svg {...said} className={styles.picture} height={ruled ? margin.ruler : margin.height}>
        <Way shape={shape} />
        <Stops shape={shape} />
        <Flag reached={shape.walked === 100} />
        {ruled && <TimeRuler shape={shape} top={104} />}
      </svg>
    </div>
  );
};

/** Stretched to the width; its lines keep their thickness. */
const Way = ({ shape }: { shape: PathShape }) => {
  const styles = usePathStyles();
  const kept = { vectorEffect: 'non-scaling-stroke' } as const;
  return (
    <svg
      width="100%"
      height={margin.height}
      viewBox={`0 0 100 ${margin.height}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden
    >
      <polyline
        {...kept}
        className={mergeClasses(styles.line, styles.ahead)}
        points={lineTo(100)}
      />
      {shape.walked > 0 && (
        <polyline
          {...kept}
          className={mergeClasses(styles.line, styles.walked)}
          points={lineTo(shape.walked)}
        />
      )}
    </svg>
  );
};

const Stops = ({ shape }: { shape: PathShape }) => {
  const styles = usePathStyles();
  const here = placeAt(shape.walked);
  const radius = shape.stops.length > 12 ? 4 : 7;
  return (
    <>
      <circle className={styles.reached} cx="0%" cy={placeAt(0).y} r={4} />
      {shape.stops.map(({ id, x, y, reached }) => (
        <svg key={id} x={`${x}%`} y={y} overflow="visible" aria-hidden>
          <circle className={reached ? styles.reached : styles.open} r={radius} />
          {reached && radius > 4 && <path className={styles.tick} d="M-3 0 L-1 2.5 L3.5 -2.5" />}
        </svg>
      ))}
      {shape.walked < 100 && (
        <circle className={styles.here} cx={`${here.x}%`} cy={here.y} r={radius + 4} />
      )}
    </>
  );
};

const Flag = ({ reached }: { reached: boolean }) => {
  const styles = usePathStyles();
  return (
    <svg x="100%" y={placeAt(100).y} overflow="visible" aria-hidden>
      <path className={styles.pole} d="M0 2 V-12" transform="scale(1 2)" />
      <path
        className={reached ? styles.flagReached : styles.flag}
        d="M0 -24 C-5 -28 -9 -20 -14 -24 V-13 C-9 -9 -5 -17 0 -13 Z"
      />
    </svg>
  );
};
