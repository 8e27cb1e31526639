import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { DateTime } from 'luxon';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Person } from '../common/api.ts';
import { useNow } from '../common/clock.ts';
import { Notice } from '../common/states.tsx';
import { Agenda } from './agenda.tsx';
import { ComingUp } from './coming-up.tsx';
import type { Draft } from './draft.ts';
import type { Entry } from './entries.ts';
import { MiniMonth } from './mini-month.tsx';
import { OpenedAppointment } from './opened/opened-appointment.tsx';
import { useLinkedEntry } from './opened/use-linked-entry.ts';
import { Peek } from './peek/peek.tsx';
import { Toolbar } from './toolbar.tsx';
import { useComingUp, useEntries, useLiveCalendars } from './use-mailbox.ts';
import { nextHour, useShownDays } from './use-shown-days.ts';
import { WeekGrid } from './week-grid.tsx';

const EventForm = lazy(() => import('./form/event-form.tsx'));

const useStyles = makeStyles({
  body: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    minHeight: 0,
  },
  toolbar: { gridColumn: '1 / -1' },
  side: {
    padding: '4px 12px 12px 16px',
    overflowY: 'auto',
    '@media (max-width: 959px)': { display: 'none' },
  },
  sheet: {
    position: 'relative',
    gridColumn: 2,
    display: 'grid',
    minHeight: 0,
    minWidth: 0,
    margin: '0 8px 8px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    '@media (max-width: 640px)': { margin: 0, borderRadius: 0 },
  },
  progress: { position: 'absolute', inset: '0 0 auto', zIndex: 5 },
});

type Props = {
  person: Person;
  zone: string;
  people: Person[];
  /** A new appointment that the add-in asks for. */
  prefill?: Partial<Draft>;
  onPrefillTaken: () => void;
};
type Form = { start: DateTime; entry?: Entry; prefill?: Partial<Draft>; withPane?: boolean };

/** The calendar of one person: the days shown, and what is open above them. */
export function Calendar({ person, zone, people, prefill, onPrefillTaken }: Props) {
  const styles = useStyles();
  const { day, view, days, show } = useShownDays(zone);
  const from = days[0] ?? day;
  useLiveCalendars();
  const now = useNow(zone);
  const comingUp = useComingUp(person.id, zone, now);
  const entries = useEntries(person.id, zone, from, (days.at(-1) ?? day).plus({ days: 1 }));
  const [opened, setOpened] = useState<{ id: string; target: HTMLElement }>();
  const [form, setForm] = useState<Form>();
  const [read, setRead] = useState<Entry>();
  const openWide = (one: Entry) => {
    setOpened(undefined);
    if (one.isOrganizer) setForm({ start: one.start, entry: one, withPane: true });
    else setRead(one);
  };
  useLinkedEntry(person, zone, openWide);
  useEffect(() => {
    if (!prefill) return;
    setForm({ start: prefill.start ?? nextHour(day), prefill });
    onPrefillTaken();
  }, [prefill, onPrefillTaken, day]);
  const list = entries.data ?? [];
  const entry = [...list, ...comingUp].find((one) => one.id === opened?.id);
  const open = (id: string, target: HTMLElement) => setOpened({ id, target });
  const Days = view === 'agenda' ? Agenda : WeekGrid;

  return (
    <main className={styles.body}>
      <div className={styles.toolbar}>
        <Toolbar
          day={day}
          view={view}
          days={days}
          onShow={show}
          onNew={() => setForm({ start: nextHour(day) })}
        />
      </div>
      <div className={styles.side}>
        <MiniMonth day={day} shown={days} onPick={(picked) => show({ day: picked })} />
        <ComingUp entries={comingUp} now={now} openId={opened?.id} onOpen={open} />
      </div>
      <div className={styles.sheet}>
        {entries.isFetching && (
          <ProgressBar className={styles.progress} aria-label="Reading the calendar" />
        )}
        {entries.isError ? (
          <Notice title="The calendar could not be read" onRetry={() => entries.refetch()}>
            {entries.error.message}
          </Notice>
        ) : (
          <Days
            days={days}
            entries={list}
            pending={entries.isPending}
            person={person}
            openId={opened?.id}
            onOpen={open}
            onNew={(start) => setForm({ start })}
          />
        )}
      </div>
      {opened && entry && (
        <Peek
          key={entry.id}
          person={person}
          entry={entry}
          target={opened.target}
          onClose={() => setOpened(undefined)}
          onEdit={(edited) => {
            setOpened(undefined);
            setForm({ start: edited.start, entry: edited });
          }}
          onOpenWide={openWide}
        />
      )}
      {read && (
        <OpenedAppointment
          key={read.id}
          person={person}
          entry={list.find(({ id }) => id === read.id) ?? read}
          onClose={() => setRead(undefined)}
        />
      )}
      {form && (
        <Suspense>
          <EventForm person={person} people={people} {...form} onClose={() => setForm(undefined)} />
        </Suspense>
      )}
    </main>
  );
}
