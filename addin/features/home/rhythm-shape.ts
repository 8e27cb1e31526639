import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import { dayOf, daysAfter } from '../../locale/days.ts';

/** What a week brought: a meeting held, one to come, one that did not take place, or nothing. */
export type Week = {
  /** Its Monday. */
  day: string;
  state: 'held' | 'ahead' | 'off' | 'none';
  /** By the agreed cadence, counted from the meeting held last, a meeting falls into it. */
  due: boolean;
  isNow: boolean;
};

export type Rhythm = {
  weeks: Week[];
  /** Of the weeks before and with this one. */
  held: number;
  off: number;
  /** Of this week and those to come. */
  ahead: number;
  past: number;
};

export type RhythmFacts = {
  meetings: Pick<Meeting, 'start' | 'state' | 'rescheduledTo'>[];
  /** When the mentorship was accepted. */
  begun: string;
  /** Weeks from one meeting to the next; null where nothing is agreed. */
  cadence: number | null;
  now: Date;
  timeZone: string;
};

/** How many weeks are drawn: enough to see a rhythm, few enough for a phone. */
const span = { back: { least: 8, most: 20 }, ahead: { least: 4, most: 8 }, all: 14 };
const clamp = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value));

const dayMs = 86_400_000;
/** Weeks since 1970, which began on a Thursday; they begin on Mondays. */
const weekOf = (day: string) => Math.floor((Date.parse(day) / dayMs + 3) / 7);
const mondayOf = (week: number) => daysAfter('1970-01-05', (week - 1) * 7);

const strongest = ['held', 'ahead', 'off', 'none'] as const;
const shown = ({ state, rescheduledTo }: RhythmFacts['meetings'][number]): Week['state'] => {
  if (state === 'held') return 'held';
  if (state === 'scheduled') return 'ahead';
  return rescheduledTo ? 'none' : 'off';
};

/** The weeks of a mentorship, with its meetings and the agreed cadence, as they are drawn. */
export const rhythmOf = ({ meetings, begun, cadence, now, timeZone }: RhythmFacts): Rhythm => {
  const weekAt = (instant: string | Date) => weekOf(dayOf(new Date(instant), { timeZone }));
  const known = meetings.map((meeting) => ({
    week: weekAt(meeting.start),
    state: shown(meeting),
  }));
  const today = weekAt(now);
  const step = cadence ?? 2;
  // The calendar may know of meetings from before the two told Accord of each other.
  const beginning = Math.min(weekAt(begun), ...known.map(({ week }) => week));
  const first = Math.max(beginning, today - clamp(step * 8, span.back));
  const wanted = Math.max(clamp(step * 2, span.ahead), span.all - (today - first) - 1);
  const heldWeeks = known.filter(({ state }) => state === 'held').map(({ week }) => week);
  const anchor = heldWeeks.length ? Math.max(...heldWeeks) : weekAt(begun);
  const isDue = (week: number) => cadence !== null && (week - anchor) % cadence === 0;

  const weeks = Array.from({ length: today - first + 1 + wanted }, (_, index): Week => {
    const week = first + index;
    const states = known.filter((each) => each.week === week).map(({ state }) => state);
    return {
      day: mondayOf(week),
      state: strongest.find((state) => states.includes(state)) ?? 'none',
      due: isDue(week),
      isNow: week === today,
    };
  });
  const count = (state: Week['state']) =>
    known.filter((each) => each.state === state && each.week >= first).length;
  return {
    weeks,
    held: count('held'),
    off: count('off'),
    ahead: count('ahead'),
    past: today - first + 1,
  };
};
