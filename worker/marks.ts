import { readMark } from '../graph/marks.ts';
import type { CalendarItem, Pair } from '../mentoring/calendar/schema.ts';
import { isOneToOne } from '../mentoring/meetings/possible/rules.ts';
import type { PersonRow } from '../mentoring/people/store.ts';
import { addInIdsOf } from '../platform/add-in-ids.ts';
import type { Context } from './context.ts';

/**
 * Finds the mentorships of entries that nothing in sight tells to be mentor meetings: they may have been marked in
 * Outlook, which a reading does not say. Only one-to-ones of a pair are asked about, one request each, and one for
 * all of a series but its exceptions.
 */
export function lookForMarks({ graph, config }: Context, { entraId }: PersonRow, pairs: Pair[]) {
  const marks = new Map<string, Promise<string | null>>();

  function markOf(eventId: string): Promise<string | null> {
    const mark =
      marks.get(eventId) ?? readMark(graph, entraId, eventId, addInIdsOf(config.clientId));
    marks.set(eventId, mark);
    return mark;
  }

  /** The mentorship of the two alone in `item` whose mark it bears; null for everything else. */
  return async function mentorshipMarked(item: CalendarItem): Promise<string | null> {
    const pair = pairs.find((each) => isOneToOne(item, each));
    if (!pair || item.isCancelled) return null;
    const { eventId, seriesMasterId, isException } = item;
    const places = seriesMasterId && !isException ? [] : [eventId];
    for (const place of [...places, ...(seriesMasterId ? [seriesMasterId] : [])]) {
      const mark = await markOf(place);
      if (mark) return mark === pair.mentorshipId ? mark : null;
    }
    return null;
  };
}
