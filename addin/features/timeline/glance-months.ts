import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import type { Reader } from '../../locale/dates.ts';

export const marks = ['held', 'calledOff', 'celebrated'] as const;
export type Mark = (typeof marks)[number];
/** What a month held, in that order; `day` is its first, in UTC. */
export type Glance = { day: Date; marks: Mark[] };

const most = 12;
/** A shorter time needs no glance. */
const fewest = 3;

type Past = Pick<Meeting, 'start' | 'state' | 'rescheduledTo'>;
type Span = { from: Date; to: Date; reader: Pick<Reader, 'timeZone'> };

/** The last months of a mentorship, the oldest first; none where it is young. */
export function glance(
  meetings: Past[],
  celebrations: Pick<Celebration, 'at'>[],
  { from, to, reader }: Span,
): Glance[] {
  const monthOf = monthsIn(reader.timeZone);
  const all = [
    ...meetings.flatMap((each) => markOf(each)),
    ...celebrations.map(({ at }) => ({ at, mark: 'celebrated' as const })),
  ].map(({ at, mark }) => ({ month: monthOf(new Date(at)), mark }));
  const months = firstDays(monthOf(from), monthOf(to)).map((day) => ({
    day,
    marks: all
      .filter(({ month }) => month === day.toISOString().slice(0, 7))
      .map(({ mark }) => mark)
      .sort((a, b) => marks.indexOf(a) - marks.indexOf(b)),
  }));
  return months.length < fewest ? [] : months.slice(-most);
}

function markOf({ start: at, state, rescheduledTo }: Past): { at: string; mark: Mark }[] {
  if (state === 'held') return [{ at, mark: 'held' }];
  const calledOff = (state === 'cancelled' || state === 'declined') && !rescheduledTo;
  return calledOff ? [{ at, mark: 'calledOff' }] : [];
}

/** Names the month in which a moment lies where the reader lives, as in `2026-11`. */
function monthsIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (at: Date): string => format.format(at).slice(0, 7);
}

function firstDays(first: string, last: string): Date[] {
  const days: Date[] = [];
  const end = Date.parse(`${last}-01`);
  for (let day = new Date(`${first}-01`); day.getTime() <= end; ) {
    days.push(day);
    day = new Date(day);
    day.setUTCMonth(day.getUTCMonth() + 1);
  }
  return days;
}
