import { readItem } from '../graph/calendar.ts';
import { GraphError } from '../graph/client.ts';
import type { CalendarItem } from '../mentoring/calendar/schema.ts';
import type { OwnCalendar } from './own-meeting.ts';

/** An entry of somebody's calendar by an id that they gave, which may be none at all. */
export async function entryOf(
  { graph, mailbox }: OwnCalendar,
  eventId: string,
): Promise<CalendarItem | null> {
  try {
    return await readItem(graph, mailbox, eventId);
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 400) return null;
    throw error;
  }
}
