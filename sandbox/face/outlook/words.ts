import type { ResponseType } from '@microsoft/microsoft-graph-types';
import { DateTime } from 'luxon';
import type { Entry } from './entries.ts';

/** "10:00 – 10:45", in the reader's own way of writing time. */
export const timeSpan = (start: DateTime, end: DateTime) =>
  `${start.toLocaleString(DateTime.TIME_SIMPLE)} – ${end.toLocaleString(DateTime.TIME_SIMPLE)}`;

/** "Tuesday, 3 March, 10:00 – 10:45". */
export function whenOf({
  start,
  end,
  isAllDay,
}: Pick<Entry, 'start' | 'end' | 'isAllDay'>): string {
  const day = start.toFormat('cccc, d MMMM');
  return isAllDay ? `${day}, all day` : `${day}, ${timeSpan(start, end)}`;
}

export const RESPONSES: Record<ResponseType, string> = {
  none: 'No response',
  notResponded: 'No response',
  organizer: 'Organizer',
  accepted: 'Accepted',
  tentativelyAccepted: 'Tentative',
  declined: 'Declined',
};

/** An entry in one sentence, for who hears the calendar rather than sees it. */
export function spoken(entry: Entry): string {
  const state = entry.isCancelled ? 'cancelled' : entry.isTentative ? 'tentative' : undefined;
  const others = entry.isOrganizer
    ? entry.guests.map((guest) => guest.name)
    : [entry.organizer.name];
  const who = others.length > 3 ? `${others.length} people` : others.join(', ');
  return [entry.subject, whenOf(entry), who && `with ${who}`, state].filter(Boolean).join(', ');
}
