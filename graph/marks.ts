import type { Event } from '@microsoft/microsoft-graph-types';
import { linkKeys } from '../mentoring/calendar/schema.ts';
import type { Mailbox } from './calendar.ts';
import { mentorshipProperty } from './calendar-item.ts';
import { type Graph, GraphError } from './client.ts';

/** Where Outlook keeps what an add-in notes on an item: its custom properties, as JSON, under its id. */
export const addInProperty = (addInId: string): string =>
  `String {00020329-0000-0000-c000-000000000046} Name cecp-${addInId}`;

/**
 * The mentorship that an entry was marked for, by Accord when it made the entry or by its add-in in Outlook; null
 * where it bears no mark, or has gone meanwhile. A delta does not say: this is one request for the entry.
 */
export async function readMark(
  graph: Graph,
  mailbox: Mailbox,
  eventId: string,
  addInIds: string[],
): Promise<string | null> {
  const ids = [mentorshipProperty, ...addInIds.map(addInProperty)];
  const filter = ids.map((id) => `id eq '${id}'`).join(' or ');
  try {
    const event: Event = await graph.inMailbox(mailbox, () =>
      graph
        .request(`/users/${mailbox}/events/${encodeURIComponent(eventId)}`)
        .select('id')
        .expand(`singleValueExtendedProperties($filter=${filter})`)
        .get(),
    );
    return markIn(event);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'ErrorItemNotFound') return null;
    throw error;
  }
}

function markIn({ singleValueExtendedProperties: properties }: Event): string | null {
  const marks = (properties ?? []).map(({ id, value }) =>
    isSame(id, mentorshipProperty) ? (value ?? null) : linkIn(value),
  );
  return marks.find((mark) => mark !== null) ?? null;
}

/** Exchange may write the letters of a GUID as it likes. */
const isSame = (a: string | null | undefined, b: string): boolean =>
  a?.toLowerCase() === b.toLowerCase();

/** What the add-in has noted; whoever may write to the mailbox may have written anything there. */
function linkIn(json: string | null | undefined): string | null {
  try {
    const link = JSON.parse(json ?? '')?.[linkKeys.mentorshipId];
    return typeof link === 'string' ? link.toLowerCase() : null;
  } catch {
    return null;
  }
}
