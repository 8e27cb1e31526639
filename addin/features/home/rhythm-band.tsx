import { useReader } from '../../locale/use-reader.ts';
import { cell, RhythmCell } from './rhythm-cell.tsx';
import type { Rhythm, Week } from './rhythm-shape.ts';
import { useRhythmStyles } from './rhythm-styles.ts';
import { bandWords } from './rhythm-words.ts';

/** From top to bottom: the mark of this week, the weeks, the agreed rhythm, the months. */
const top = { cells: 10, due: 10 + cell.height + 4, months: 10 + cell.height + 24 };

/** Which weeks say their month: its first, where the name before leaves room. */
const monthsOf = (weeks: Week[]): Set<string> => {
  const named = new Set<string>();
  let free = 0;
  weeks.forEach(({ day }, index) => {
    const isNew = index === 0 || day.slice(0, 7) !== weeks[index - 1]?.day.slice(0, 7);
    const soon = index === 0 && weeks[2]?.day.slice(0, 7) !== day.slice(0, 7);
    if (!isNew || soon || index < free) return;
    named.add(day);
    free = index + 3;
  });
  return named;
};

/** The weeks as a band; widths are shares, so that it is as sharp at 320 px as it is at 1280. */
export const RhythmBand = ({ rhythm }: { rhythm: Rhythm }) => {
  const styles = useRhythmStyles();
  const { locale } = useReader();
  const { weeks } = rhythm;
  const share = 100 / weeks.length;
  const months = monthsOf(weeks);
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' });
  return (
    <svg
      role="img"
      aria-label={bandWords(rhythm)}
      className={styles.picture}
      height={top.months + 6}
    >
      {weeks.map(({ day, state, due, isNow }, index) => (
        <svg key={day} x={`${index * share}%`} width={`${share}%`} overflow="visible" aria-hidden>
          {isNow && (
            <svg x="50%" overflow="visible" aria-hidden>
              <path className={styles.now} d="M-5 0 H5 L0 7 Z" />
            </svg>
          )}
          <svg y={top.cells} overflow="visible" aria-hidden>
            <RhythmCell state={state} />
          </svg>
          {due && (
            <svg x="50%" y={top.due} overflow="visible" aria-hidden>
              <rect className={styles.due} x={-5} width={10} height={4} rx={2} />
            </svg>
          )}
          {months.has(day) && (
            <text className={styles.month} x={cell.gap / 2} y={top.months}>
              {month.format(new Date(day))}
            </text>
          )}
        </svg>
      ))}
    </svg>
  );
};
