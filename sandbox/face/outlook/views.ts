import type { DateTime } from 'luxon';

export const VIEWS = {
  day: 'Day',
  'work-week': 'Work week',
  week: 'Week',
  agenda: 'Agenda',
} as const;
export type View = keyof typeof VIEWS;

const AGENDA_DAYS = 14;

export const isView = (text: string | undefined): text is View =>
  text !== undefined && text in VIEWS;

/** The days that a view shows when `day` is among them. Weeks start on Monday. */
export function daysOf(view: View, day: DateTime): DateTime[] {
  const first = view === 'day' || view === 'agenda' ? day.startOf('day') : day.startOf('week');
  const count = { day: 1, 'work-week': 5, week: 7, agenda: AGENDA_DAYS }[view];
  return Array.from({ length: count }, (_, index) => first.plus({ days: index }));
}

/** The day to show after one step forwards (1) or back (-1). */
export function step(view: View, day: DateTime, direction: 1 | -1): DateTime {
  if (view === 'day') return day.plus({ days: direction });
  if (view === 'agenda') return day.plus({ days: direction * AGENDA_DAYS });
  return day.plus({ weeks: direction });
}

/** "March 2026", "March – April 2026", the one day in full, or from when to when. */
export function titleOf(view: View, days: DateTime[]): string {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return '';
  if (first === last) return first.toFormat('cccc, d MMMM yyyy');
  if (view === 'agenda') return `${first.toFormat('d MMM')} – ${last.toFormat('d MMM yyyy')}`;
  if (first.hasSame(last, 'month')) return first.toFormat('MMMM yyyy');
  const start = first.hasSame(last, 'year') ? first.toFormat('MMMM') : first.toFormat('MMMM yyyy');
  return `${start} – ${last.toFormat('MMMM yyyy')}`;
}
