import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DateTime } from 'luxon';
import { useNow } from '../common/clock.ts';
import { Spoken } from '../common/spoken.tsx';
import { Loading, Notice } from '../common/states.tsx';
import { overlapsDay } from './day-layout.ts';
import type { DaysProps } from './days-props.ts';
import type { Entry } from './entries.ts';
import { lookOf } from './entry-look.ts';
import { RESPONSES, spoken } from './words.ts';

const useStyles = makeStyles({
  list: { overflow: 'auto', minHeight: 0, padding: '8px 16px 32px' },
  day: { maxWidth: '760px', margin: '0 auto' },
  heading: {
    position: 'sticky',
    top: '-8px',
    zIndex: 1,
    margin: 0,
    padding: '14px 0 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  today: { color: tokens.colorBrandForeground1 },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '74px minmax(0, 1fr)',
    gap: '10px',
    width: '100%',
    padding: '4px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  times: { display: 'flex', flexDirection: 'column', paddingTop: '6px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '6px 10px',
    borderLeft: '4px solid',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

/** Days below each other, only those that hold something: the view of a narrow screen. */
export function Agenda({ days, entries, pending, openId, onOpen, onNew }: DaysProps) {
  const styles = useStyles();
  const now = useNow(days[0]?.zoneName ?? 'utc');
  const filled = days
    .map((day) => ({
      day,
      entries: entries.filter((entry) => overlapsDay(entry, day)).sort(byStart),
    }))
    .filter((one) => one.entries.length > 0);
  if (pending) return <Loading label="Reading the calendar" />;
  if (filled.length === 0)
    return (
      <div>
        <Notice title="Nothing in these two weeks">
          <Button onClick={() => onNew((days[0] ?? now).set({ hour: 9 }))}>New event</Button>
        </Notice>
      </div>
    );
  return (
    <div className={styles.list}>
      {filled.map(({ day, entries }) => (
        <section key={day.toISODate()} className={styles.day}>
          <h2 className={mergeClasses(styles.heading, day.hasSame(now, 'day') && styles.today)}>
            {day.hasSame(now, 'day') && 'Today · '}
            {day.toFormat('cccc, d MMMM')}
          </h2>
          {entries.map((entry) => (
            <AgendaRow key={entry.id} entry={entry} isOpen={entry.id === openId} onOpen={onOpen} />
          ))}
        </section>
      ))}
    </div>
  );
}

type RowProps = { entry: Entry; isOpen: boolean; onOpen: DaysProps['onOpen'] };

function AgendaRow({ entry, isOpen, onOpen }: RowProps) {
  const styles = useStyles();
  const state = entry.isCancelled
    ? 'Cancelled'
    : entry.isTentative
      ? RESPONSES[entry.response]
      : undefined;
  return (
    <button
      type="button"
      data-entry={entry.id}
      className={styles.row}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(entry.id, event.currentTarget)}
    >
      <Spoken>{spoken(entry)}</Spoken>
      <span className={styles.times} aria-hidden>
        <Text size={200}>
          {entry.isAllDay ? 'All day' : entry.start.toLocaleString(DateTime.TIME_SIMPLE)}
        </Text>
        {!entry.isAllDay && (
          <Text size={200} className={styles.quiet}>
            {entry.end.toLocaleString(DateTime.TIME_SIMPLE)}
          </Text>
        )}
      </span>
      <span aria-hidden className={styles.card} style={lookOf(entry)}>
        <Text weight="semibold">{entry.subject}</Text>
        <Text size={200}>
          {[state, entry.guests.length > 0 && entry.organizer.name].filter(Boolean).join(' · ')}
        </Text>
      </span>
    </button>
  );
}

const byStart = (a: Entry, b: Entry) =>
  Number(b.isAllDay) - Number(a.isAllDay) || a.start.toMillis() - b.start.toMillis();
