import { recognise } from '../../calendar/rules.ts';
import type { CalendarItem, Pair } from '../../calendar/schema.ts';
import type { PossibleMeeting } from '../schema.ts';

/** An entry in which are the two and nobody else. */
export function isOneToOne(item: CalendarItem, { mentor, mentee }: Pair): boolean {
  const people = new Set([item.organizer, ...item.attendees.map(({ mail }) => mail)]);
  return people.size === 2 && people.has(mentor) && people.has(mentee);
}

/** The part of a key that an entry and all others of its series have in common. */
export const seriesOf = ({ key }: { key: string }): string => key.split('/')[0] ?? key;

/**
 * The one-to-ones that might be mentor meetings: neither recognised as such nor said not to be. A series is one,
 * known by its first occurrence in sight.
 */
export function possibleMeetings(
  items: CalendarItem[],
  pair: Pair,
  known: { keys: Set<string>; notOurs: (series: string) => boolean },
): PossibleMeeting[] {
  const bySeries = new Map<string, CalendarItem>();
  const inOrder = [...items].sort((a, b) => a.start.getTime() - b.start.getTime());
  const meetings = new Set(inOrder.filter(({ key }) => known.keys.has(key)).map(seriesOf));
  for (const item of inOrder) {
    const series = seriesOf(item);
    if (item.isCancelled || !isOneToOne(item, pair) || recognise(item, [pair])) continue;
    if (meetings.has(series) || known.notOurs(series) || bySeries.has(series)) continue;
    bySeries.set(series, item);
  }
  return [...bySeries.values()].map(({ eventId, seriesMasterId, subject, start, end }) => ({
    eventId: seriesMasterId ?? eventId,
    subject,
    start: start.toISOString(),
    end: end.toISOString(),
  }));
}
