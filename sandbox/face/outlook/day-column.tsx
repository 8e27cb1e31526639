import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkingHours } from '@microsoft/microsoft-graph-types';
import type { DateTime } from 'luxon';
import type { MouseEvent } from 'react';
import { placeDay } from './day-layout.ts';
import type { DaysProps } from './days-props.ts';
import { EntryBlock } from './entry-block.tsx';
import { HOUR, toHalfHour, toPixels } from './geometry.ts';
import { NowLine } from './now-line.tsx';

const useStyles = makeStyles({
  column: {
    position: 'relative',
    height: `${24 * HOUR}px`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  working: {
    position: 'absolute',
    insetInline: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    pointerEvents: 'none',
  },
  lines: {
    position: 'absolute',
    inset: 0,
    pointerEvents: 'none',
    backgroundImage: `linear-gradient(${tokens.colorNeutralStroke3} 1px, transparent 1px)`,
    backgroundSize: `100% ${HOUR}px`,
  },
  entries: { position: 'absolute', inset: '0 8px 0 2px' },
});

type Props = Omit<DaysProps, 'days'> & {
  day: DateTime;
  now: DateTime;
  working?: WorkingHours | null;
};

/** One day: its hours, and its entries where the clock puts them. */
export function DayColumn({ day, entries, now, working, openId, onOpen, onNew }: Props) {
  const styles = useStyles();
  const hours = workingSpan(day, working);
  const startNew = (event: MouseEvent<HTMLDivElement>) => {
    const below = event.clientY - event.currentTarget.getBoundingClientRect().top;
    onNew(day.startOf('day').set({ hour: 0, minute: toHalfHour(below) }));
  };
  return (
    <div className={styles.column}>
      {hours && (
        <div
          className={styles.working}
          style={{ top: toPixels(hours.from), height: toPixels(hours.to - hours.from) }}
        />
      )}
      <div className={styles.lines} />
      {/* biome-ignore lint/a11y: a shortcut for the mouse; the keyboard has the button "New event" */}
      <div className={styles.entries} onClick={startNew}>
        {placeDay(entries, day).map(({ entry, from, to, lane, lanes }) => (
          <EntryBlock
            key={entry.id}
            entry={entry}
            isOpen={entry.id === openId}
            onOpen={onOpen}
            place={{
              position: 'absolute',
              top: toPixels(from) + 1,
              height: toPixels(to - from) - 2,
              left: `${(lane * 100) / lanes}%`,
              width: `calc(${100 / lanes}% - 2px)`,
            }}
          />
        ))}
      </div>
      {now.hasSame(day, 'day') && <NowLine now={now} />}
    </div>
  );
}

/** The working minutes of that day, or none on a day off. */
function workingSpan(day: DateTime, working: WorkingHours | null | undefined) {
  const weekday = day.setLocale('en').weekdayLong?.toLowerCase();
  if (!working?.daysOfWeek?.some((one) => one === weekday)) return undefined;
  return {
    from: clockMinutes(working.startTime ?? '08:00'),
    to: clockMinutes(working.endTime ?? '17:00'),
  };
}

function clockMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
