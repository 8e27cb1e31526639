import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { DateTime } from 'luxon';
import { lazy, Suspense, useState } from 'react';
import type { Person } from '../common/api.ts';
import { useNow } from '../common/clock.ts';
import { useMedia } from '../common/media.ts';
import { setSearchParams, useSearchParam } from '../common/search-params.ts';
import { Notice } from '../common/states.tsx';
import { Agenda } from './agenda.tsx';
import { ComingUp } from './coming-up.tsx';
import type { Entry } from './entries.ts';
import { MiniMonth } from './mini-month.tsx';
import { Peek } from './peek/peek.tsx';
import { Toolbar } from './toolbar.tsx';
import { useComingUp, useEntries, useLiveCalendars } from './use-mailbox.ts';
import { daysOf, isView, type View } from './views.ts';
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

type Props = { person: Person; zone: string; people: Person[] };

/** The calendar of one person: the days shown, and what is open above them. */
export function Calendar({ person, zone, people }: Props) {
  const styles = useStyles();
  const { day, view, days, show } = useShownDays(zone);
  const from = days[0] ?? day;
  useLiveCalendars();
  const now = useNow(zone);
  const comingUp = useComingUp(person.id, zone, now);
  const entries = useEntries(person.id, zone, from, (days.at(-1) ?? day).plus({ days: 1 }));
  const [opened, setOpened] = useState<{ id: string; target: HTMLElement }>();
  const [form, setForm] = useState<{ start: DateTime; entry?: Entry }>();
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

/** The day and the view live in the address. Narrow screens begin with the agenda. */
function useShownDays(zone: string) {
  const narrow = useMedia('(max-width: 640px)');
  const [dayText] = useSearchParam('day');
  const [viewText] = useSearchParam('view');
  const asked = DateTime.fromISO(dayText ?? '', { zone });
  const day = asked.isValid ? asked : DateTime.now().setZone(zone).startOf('day');
  const view: View = isView(viewText) ? viewText : narrow ? 'agenda' : defaultView(day);
  const show = (next: { day?: DateTime; view?: View }) =>
    setSearchParams({
      ...(next.day && { day: next.day.toISODate() ?? undefined }),
      ...(next.view && { view: next.view }),
    });
  return { day, view, days: daysOf(view, day), show };
}

/** A work week that does not hold today would puzzle who comes on a Sunday. */
const defaultView = (day: DateTime): View => (day.weekday > 5 ? 'week' : 'work-week');

/** A new event starts at the next full hour of the shown day, or at nine on another day. */
function nextHour(day: DateTime): DateTime {
  const now = DateTime.now().setZone(day.zone);
  return day.hasSame(now, 'day')
    ? now.plus({ hours: 1 }).startOf('hour')
    : day.set({ hour: 9, minute: 0 });
}
