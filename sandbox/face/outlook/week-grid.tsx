import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { useNow } from '../common/clock.ts';
import { AllDayRow } from './all-day-row.tsx';
import { DayColumn } from './day-column.tsx';
import { DayHeading } from './day-heading.tsx';
import type { DaysProps } from './days-props.ts';
import { HOUR } from './geometry.ts';
import { useWorkingHours } from './use-mailbox.ts';

const useStyles = makeStyles({
  scroller: { overflow: 'auto', minHeight: 0, scrollbarGutter: 'stable' },
  grid: { display: 'grid', minWidth: 'max-content', width: '100%' },
  corner: {
    position: 'sticky',
    top: 0,
    left: 0,
    zIndex: 4,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'flex-end',
    padding: '0 8px 6px 0',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  hours: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
  },
  hour: {
    height: `${HOUR}px`,
    paddingRight: '8px',
    transform: 'translateY(-8px)',
    boxSizing: 'border-box',
  },
});

/** Days side by side, hours downwards. */
export function WeekGrid(props: DaysProps) {
  const styles = useStyles();
  const { days, entries, person } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const zone = days[0]?.zoneName ?? 'utc';
  const now = useNow(zone);
  const working = useWorkingHours(person.id);
  useLayoutEffect(() => {
    // Half an hour above the working day, so that one sees that there is a morning before it.
    scroller.current?.scrollTo({ top: 7.5 * HOUR });
  }, []);

  return (
    <section ref={scroller} className={styles.scroller} aria-label="Calendar">
      <div
        className={styles.grid}
        style={{
          gridTemplateColumns: `56px repeat(${days.length}, minmax(${days.length > 1 ? 116 : 0}px, 1fr))`,
        }}
      >
        <div className={styles.corner}>{days[0]?.offsetNameShort}</div>
        {days.map((day) => (
          <DayHeading key={day.toISODate()} day={day} isToday={day.hasSame(now, 'day')} />
        ))}
        <AllDayRow {...props} />
        <div className={styles.hours} aria-hidden>
          {Array.from({ length: 24 }, (_, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hours are their index
            <div key={hour} className={styles.hour}>
              {hour > 0 && days[0]?.set({ hour }).toLocaleString({ hour: 'numeric' })}
            </div>
          ))}
        </div>
        {days.map((day) => (
          <DayColumn
            {...props}
            key={day.toISODate()}
            day={day}
            entries={entries}
            now={now}
            working={working.data}
          />
        ))}
      </div>
    </section>
  );
}
