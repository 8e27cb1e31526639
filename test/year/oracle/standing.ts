import type { AlertKind } from '../../../mentoring/alerts/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { sides } from '../history.ts';
import { type Book, type FollowUp, type Meeting, termsInForce } from './book.ts';
import { cancelling } from './cancelling.ts';
import { day, hour, plusDays, wall } from './time.ts';

export type Stands = { kind: AlertKind; about: Side | null };

/** The alerts that stand as things are written in the book. */
export function standing(book: Book): Stands[] {
  if (book.state === 'requested') return waitsLong(book);
  if (book.state !== 'active') return [];
  const late = sides.filter((side) => longOverdue(book, side).length > 0);
  const silent = sides.filter((side) => silentDays(book, side) >= 7);
  return [
    ...cancelling(book),
    ...(checkInMissed(book) ? [{ kind: 'check-in-missed' as const, about: null }] : []),
    ...(outcomeMissing(book) ? [{ kind: 'outcome-missing' as const, about: null }] : []),
    ...late.map((about) => ({ kind: 'follow-up-overdue' as const, about })),
    ...silent.map((about) => ({ kind: 'silence' as const, about })),
  ];
}

function waitsLong({ at, waitingFor, waitingSince }: Book): Stands[] {
  const waits = at - waitingSince >= 5 * day;
  return waits ? [{ kind: 'request-unanswered', about: waitingFor }] : [];
}

/** The meeting that was held last, by its end. */
export const lastHeld = ({ meetings }: Book): Meeting | undefined =>
  meetings.filter(({ state }) => state === 'held').sort((a, b) => b.end - a.end)[0];

export const isAhead = ({ at }: Book, { state, end }: Meeting): boolean =>
  state === 'scheduled' && end > at;

/** Cadence and half of it again since anything that counts as meeting, beginning or beginning again. */
function checkInMissed(book: Book): boolean {
  const weeks = termsInForce(book)?.cadenceWeeks ?? 2;
  const since = Math.max(book.acceptedAt, lastHeld(book)?.end ?? 0, book.resumedAt);
  return book.at >= since + weeks * 7 * 1.5 * day;
}

function outcomeMissing(book: Book): boolean {
  const meeting = lastHeld(book);
  if (!meeting || meeting.notes || meeting.end < book.resumedAt) return false;
  const came = book.followUps.some(
    (each) => each.meeting === meeting.name || each.addedAt >= meeting.start,
  );
  return !came && book.at >= meeting.end + 48 * hour;
}

/** The day from which a promise counts as due: its own, or the one on which the two began again. */
export function dueDay({ history, resumedAt }: Book, { owner, dueOn }: FollowUp): string {
  const resumed = resumedAt === 0 ? '' : wall(history.people[owner].zone, resumedAt).date;
  return resumed > dueOn ? resumed : dueOn;
}

/** What somebody has promised and left three days over its day, by the calendar on their own wall. */
function longOverdue(book: Book, side: Side): FollowUp[] {
  const mine = book.followUps.filter(({ owner, open }) => open && owner === side);
  if (mine.length === 0) return [];
  const today = wall(book.history.people[side].zone, book.at).date;
  return mine.filter((each) => today >= plusDays(dueDay(book, each), 3));
}

/**
 * Since when nothing is heard of somebody: since their last act, or since the two last had something in common, be it
 * a date with each other that then fell through.
 */
export function silentSince(book: Book, side: Side): number {
  const dates = book.meetings.map(
    ({ endedAt, state, end }) => endedAt ?? (state === 'missed' ? end : 0),
  );
  const met = lastHeld(book)?.end ?? 0;
  return Math.max(book.lastActs[side], book.acceptedAt, book.resumedAt, met, ...dates);
}

/** Full days of silence while no meeting lies ahead; 0 while one does. */
export function silentDays(book: Book, side: Side): number {
  if (book.meetings.some((meeting) => isAhead(book, meeting))) return 0;
  return Math.floor((book.at - silentSince(book, side)) / day);
}
