import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CelebrationKind } from '../../../mentoring/celebrations/schema.ts';

const system = '@media (forced-colors: active)';
const still = '@media (prefers-reduced-motion: reduce)';

const useStyles = makeStyles({
  picture: { display: 'block', width: '96px', height: '96px' },
  disc: { fill: tokens.colorNeutralBackground1, [system]: { fill: 'Canvas' } },
  ink: {
    fill: 'none',
    stroke: tokens.colorBrandStroke1,
    strokeWidth: '3px',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    [system]: { stroke: 'CanvasText' },
  },
  filled: { fill: tokens.colorBrandStroke1, [system]: { fill: 'CanvasText' } },
  warm: { stroke: tokens.colorPaletteMarigoldBorderActive, [system]: { stroke: 'Highlight' } },
  /* The rays unfold once, one after the other, and stay. */
  ray: {
    strokeDasharray: '8',
    strokeDashoffset: 0,
    animationName: {
      from: { strokeDashoffset: 8, opacity: 0 },
      to: { strokeDashoffset: 0, opacity: 1 },
    },
    animationDuration: '600ms',
    animationFillMode: 'backwards',
    animationTimingFunction: tokens.curveDecelerateMid,
    [still]: { animationName: 'none' },
  },
  symbol: {
    transformOrigin: '48px 48px',
    animationName: {
      from: { transform: 'translateY(8px) scale(0.9)', opacity: 0 },
      to: { transform: 'none', opacity: 1 },
    },
    animationDuration: '500ms',
    animationFillMode: 'backwards',
    animationTimingFunction: tokens.curveDecelerateMid,
    [still]: { animationName: 'none' },
  },
});

/** One line each: a flag on its hill, a cairn, the rings of the two, a row of them, and rings under a star. */
const symbols: Record<CelebrationKind, { lines: string; filled?: string }> = {
  'goal-achieved': {
    lines: 'M28 64 C36 52 42 52 48 56 S62 62 68 64 M46 55 V30',
    filled: 'M46 30 C52 26 56 34 64 30 V43 C56 47 52 39 46 43 Z',
  },
  'milestone-reached': {
    lines: 'M32 62 a16 6 0 1 0 32 0 a16 6 0 1 0 -32 0 M37 50 a11 5 0 1 0 22 0 a11 5 0 1 0 -22 0',
    filled: 'M42 40 a6 4 0 1 0 12 0 a6 4 0 1 0 -12 0 Z',
  },
  'first-meeting': {
    lines:
      'M30 48 a12 12 0 1 0 24 0 a12 12 0 1 0 -24 0 M42 48 a12 12 0 1 0 24 0 a12 12 0 1 0 -24 0',
  },
  'meetings-kept': {
    lines:
      'M26 48 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0 M39 48 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0 M52 48 a9 9 0 1 0 18 0 a9 9 0 1 0 -18 0',
  },
  completed: {
    lines:
      'M30 54 a12 12 0 1 0 24 0 a12 12 0 1 0 -24 0 M42 54 a12 12 0 1 0 24 0 a12 12 0 1 0 -24 0',
    filled:
      'M48 24 L50.5 30 L57 30.5 L52 34.5 L53.7 41 L48 37.5 L42.3 41 L44 34.5 L39 30.5 L45.5 30 Z',
  },
};

const rays = Array.from({ length: 12 }, (_, index) => index * 30);

/** A small drawing of what is celebrated; the words beside it say the same. */
export const CelebrationPicture = ({ kind }: { kind: CelebrationKind }) => {
  const styles = useStyles();
  const { lines, filled } = symbols[kind];
  return (
    <svg className={styles.picture} viewBox="0 0 96 96" aria-hidden>
      <circle className={styles.disc} cx={48} cy={48} r={33} />
      {rays.map((angle, index) => (
        <path
          key={angle}
          className={mergeClasses(styles.ink, styles.warm, styles.ray)}
          d={index % 2 ? 'M48 8 V4' : 'M48 9 V2'}
          transform={`rotate(${angle} 48 48)`}
          style={{ animationDelay: `${200 + index * 50}ms` }}
        />
      ))}
      <g className={styles.symbol}>
        <path className={styles.ink} d={lines} />
        {filled && <path className={styles.filled} d={filled} />}
      </g>
    </svg>
  );
};
