import type { Known, Partner } from '../outlook/known.ts';
import type { Link } from './item.ts';
import { wordsOf } from './words.ts';

const minute = 60_000;

/** An appointment's times, as they are about to be sent. */
export type Times = { start: Date; end: Date };

/**
 * Whether a new time comes with less notice than was agreed, as seen at `now`. A planned time that has passed says
 * nothing: it was held then, or moved by other means.
 */
export function isLateMove(link: Link, start: Date, noticeHours: number, now: Date): boolean {
  const { plannedStart } = link;
  if (!plannedStart || plannedStart < now || plannedStart.getTime() === start.getTime())
    return false;
  return plannedStart.getTime() - now.getTime() < noticeHours * 60 * minute;
}

/**
 * What to say softly before a mentor meeting is sent: that it is shorter or later than agreed, or moved
 * with less notice than agreed. Empty where there is nothing to say.
 */
export function advice(
  known: Known,
  partner: Partner,
  link: Link,
  times: Times,
  now: Date,
): string[] {
  const words = wordsOf(known);
  const minutes = Math.round((times.end.getTime() - times.start.getTime()) / minute);
  const { meetingMinutes, noticeHours, nextBy } = partner;
  const said: string[] = [];
  if (minutes < meetingMinutes) said.push(words.short(meetingMinutes, minutes));
  if (isLateMove(link, times.start, noticeHours, now)) said.push(words.moved(noticeHours));
  else if (nextBy && times.start > new Date(nextBy)) said.push(words.late(dayIn(nextBy, known)));
  return said;
}

/** "14 May"; without the year, since it is a matter of weeks. */
const dayIn = (iso: string, { language }: Known): string =>
  new Date(iso).toLocaleDateString(language, { day: 'numeric', month: 'long' });
