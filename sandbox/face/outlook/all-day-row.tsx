import { makeStyles, tokens } from '@fluentui/react-components';
import { overlapsDay } from './day-layout.ts';
import type { DaysProps } from './days-props.ts';
import { EntryBlock } from './entry-block.tsx';

const useStyles = makeStyles({
  label: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    padding: '4px 8px',
    textAlign: 'right',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
  },
  cell: {
    minWidth: 0,
    padding: '2px 6px 2px 2px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What lasts whole days, above the hours; no row at all when there is nothing. */
export function AllDayRow({ days, entries, openId, onOpen }: DaysProps) {
  const styles = useStyles();
  const allDay = entries.filter((entry) => entry.isAllDay);
  if (!days.some((day) => allDay.some((entry) => overlapsDay(entry, day)))) return null;
  return (
    <>
      <div className={styles.label}>All day</div>
      {days.map((day) => (
        <div key={day.toISODate()} className={styles.cell}>
          {allDay
            .filter((entry) => overlapsDay(entry, day))
            .map((entry) => (
              <EntryBlock
                key={entry.id}
                entry={entry}
                isOpen={entry.id === openId}
                onOpen={onOpen}
              />
            ))}
        </div>
      ))}
    </>
  );
}
