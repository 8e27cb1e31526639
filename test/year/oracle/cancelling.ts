import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { sides } from '../history.ts';
import { type Book, type Meeting, termsInForce } from './book.ts';
import { day, hour } from './time.ts';

/**
 * Cancelled meetings that were really a change of time: whoever called off made another within 24 hours, which
 * starts within 7 days of the old start. The first cancelled takes the first made, and each stands in for one.
 */
export function excused(book: Book): Set<Meeting> {
  const known = found.get(book);
  if (known?.after === book.acts) return known.excuses;
  const excuses = findExcused(book);
  found.set(book, { after: book.acts, excuses });
  return excuses;
}

/** Nothing but an act changes it, and it is asked for every half hour of a year. */
const found = new WeakMap<Book, { after: number; excuses: Set<Meeting> }>();

function findExcused({ meetings }: Book): Set<Meeting> {
  const result = new Set<Meeting>();
  const spent = new Set<Meeting>();
  const calledOff = meetings
    .filter(({ endedAt }) => endedAt !== null)
    .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
  for (const old of calledOff) {
    const instead = [...meetings]
      .sort((a, b) => a.createdAt - b.createdAt)
      .find((made) => {
        const waited = made.createdAt - (old.endedAt ?? 0);
        return (
          !spent.has(made) &&
          made.organizer === old.endedBy &&
          waited > 0 &&
          waited <= 24 * hour &&
          Math.abs(made.start - old.start) <= 7 * day
        );
      });
    if (!instead) continue;
    spent.add(instead);
    result.add(old);
  }
  return result;
}

/** What was called off before a pause ended is over and done with. */
const isForgotten = ({ resumedAt }: Book, { endedAt }: Meeting): boolean =>
  endedAt !== null && endedAt <= resumedAt;

/** How many cancellations of one side make a pattern now; 0 where they make none. */
export function repeatedBy(book: Book, side: Side): number {
  const excuses = excused(book);
  const mine = (meeting: Meeting) =>
    meeting.endedBy === side && !excuses.has(meeting) && !isForgotten(book, meeting);

  const lateHours = termsInForce(book)?.noticeHours ?? 24;
  const since = Math.max(book.at - 60 * day, book.resumedAt);
  const lately = book.meetings.filter((each) => mine(each) && (each.endedAt ?? 0) > since).length;
  const lateMoves = book.moves.filter(
    ({ by, at, notice }) => by === side && notice < lateHours * hour && at > since,
  ).length;
  const weight = lately + lateMoves / 2;
  if (weight >= 3) return weight;

  // What nobody is to blame for, or what was only moved to another time, is as if it had never been planned.
  const telling = [...book.meetings]
    .filter((meeting) => meeting.state !== 'missed' && !excuses.has(meeting))
    .filter((meeting) => !isForgotten(book, meeting))
    .sort((a, b) => a.start - b.start);
  while (telling.at(-1)?.state === 'scheduled') telling.pop();
  let row = 0;
  for (const meeting of telling.reverse()) {
    if (!mine(meeting)) break;
    row += 1;
  }
  return row >= 2 ? row : 0;
}

/** Whether the first meeting of the two has fallen through by one side, and there is no new one yet. */
export function introductionFellThroughBy(book: Book, side: Side): boolean {
  const excuses = excused(book);
  if (book.meetings.some(({ state }) => state === 'held')) return false;
  const inOrder = [...book.meetings].sort((a, b) => a.start - b.start);
  const standing = inOrder.findIndex(({ state }) => state === 'scheduled');
  const before = standing < 0 ? inOrder : inOrder.slice(0, standing);
  const mine = before
    .filter((meeting) => meeting.endedBy === side && !excuses.has(meeting))
    .filter((meeting) => !isForgotten(book, meeting));
  if (mine.length === 0) return false;
  const last = Math.max(...mine.map(({ endedAt }) => endedAt ?? 0));
  return !inOrder.some(({ state, createdAt }) => state === 'scheduled' && createdAt > last);
}

export const cancelling = (book: Book) =>
  sides.flatMap((about) => [
    ...(repeatedBy(book, about) > 0 ? [{ kind: 'repeated-cancellations' as const, about }] : []),
    ...(introductionFellThroughBy(book, about)
      ? [{ kind: 'introduction-cancelled' as const, about }]
      : []),
  ]);
