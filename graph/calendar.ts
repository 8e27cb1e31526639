import type { Event } from '@microsoft/microsoft-graph-types';
import type { CalendarItem } from '../mentoring/calendar/schema.ts';
import { toItem, toOccurrence } from './calendar-item.ts';
import { type Graph, GraphError, statusOf } from './client.ts';

/** Somebody's mailbox, by their Entra object id. */
export type Mailbox = string;

export type Window = { start: Date; end: Date };

/**
 * What changed in a calendar, and the link from which to go on; `expired` where the link is too old.
 * `series` are those told whole, with all of their occurrences: one that is not among them has gone,
 * which Graph does not always say.
 */
export type CalendarChanges =
  | {
      outcome: 'read';
      items: CalendarItem[];
      removed: string[];
      series: string[];
      deltaLink: string;
    }
  | { outcome: 'expired' };

type Page = {
  value: (Event & { '@removed'?: { reason: string } })[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
};

/** Asks Graph for times in UTC, and for no more of a body than its text. */
export const inUtc = 'outlook.timezone="UTC", outlook.body-content-type="text"';

/**
 * Reads what changed in a calendar since `from`, a link of an earlier reading, or all of a window where
 * `from` is that. Rejects with a GraphError where Graph says no.
 */
export async function readChanges(
  graph: Graph,
  mailbox: Mailbox,
  from: string | Window,
): Promise<CalendarChanges> {
  const entries = new Map<string, Event>();
  const removed = new Set<string>();
  let link: string | undefined = typeof from === 'string' ? from : firstLink(mailbox, from);
  let deltaLink = '';
  while (link) {
    const page: Page | null = await readPage(graph, mailbox, link);
    if (!page) return { outcome: 'expired' };
    for (const entry of page.value) {
      const id = entry.id ?? '';
      // The same entry may come twice in one reading; what came last holds.
      if (entry['@removed']) {
        removed.add(id);
        entries.delete(id);
      } else {
        removed.delete(id);
        entries.set(id, entry);
      }
    }
    link = page['@odata.nextLink'];
    deltaLink = page['@odata.deltaLink'] ?? deltaLink;
  }
  const items = await completeItems(graph, mailbox, entries);
  const series = [...entries].filter(([, { type }]) => type === 'seriesMaster').map(([id]) => id);
  return { outcome: 'read', items, removed: [...removed], series, deltaLink };
}

const firstLink = (mailbox: Mailbox, { start, end }: Window): string =>
  `/users/${mailbox}/calendarView/delta?startDateTime=${start.toISOString()}&endDateTime=${end.toISOString()}`;

async function readPage(graph: Graph, mailbox: Mailbox, link: string): Promise<Page | null> {
  try {
    return await graph.inMailbox(mailbox, () =>
      graph.request(link).header('Prefer', `${inUtc}, odata.maxpagesize=100`).get(),
    );
  } catch (error) {
    const code = error instanceof GraphError ? (error.code ?? '') : '';
    if (
      statusOf(error) === 410 ||
      /^(syncStateNotFound|syncStateInvalid|resyncRequired)$/i.test(code)
    )
      return null;
    throw error;
  }
}

/** Plain occurrences come with their times only; the rest is their series'. */
async function completeItems(
  graph: Graph,
  mailbox: Mailbox,
  entries: Map<string, Event>,
): Promise<CalendarItem[]> {
  const masters = new Map<string, Promise<Event | null>>();
  const masterOf = (id: string) => {
    const known = entries.get(id);
    const master =
      masters.get(id) ?? (known ? Promise.resolve(known) : getEvent(graph, mailbox, id));
    masters.set(id, master);
    return master;
  };
  const items = await Promise.all(
    [...entries.values()].map(async (entry) => {
      if (entry.type === 'seriesMaster') return null;
      if (!entry.seriesMasterId) return toItem(entry);
      const master = await masterOf(entry.seriesMasterId);
      return master && toOccurrence(entry, master);
    }),
  );
  return items.filter((item) => item !== null);
}

async function getEvent(graph: Graph, mailbox: Mailbox, eventId: string): Promise<Event | null> {
  try {
    return await graph.inMailbox(mailbox, () =>
      graph
        .request(`/users/${mailbox}/events/${encodeURIComponent(eventId)}`)
        .header('Prefer', inUtc)
        .get(),
    );
  } catch (error) {
    // Only the entry's own absence: a mailbox that is not there says nothing of what was in it.
    if (error instanceof GraphError && error.code === 'ErrorItemNotFound') return null;
    throw error;
  }
}

/** One entry as it is now, or null where the mailbox has none of that id any more. */
export async function readItem(
  graph: Graph,
  mailbox: Mailbox,
  eventId: string,
): Promise<CalendarItem | null> {
  const event = await getEvent(graph, mailbox, eventId);
  if (!event?.seriesMasterId) return event && toItem(event);
  const master = await getEvent(graph, mailbox, event.seriesMasterId);
  return master && toOccurrence(event, master);
}

/** A single (not recurring) entry by the id that it has in every mailbox, or null. */
export async function findItem(
  graph: Graph,
  mailbox: Mailbox,
  iCalUId: string,
): Promise<CalendarItem | null> {
  const filter = `iCalUId eq '${iCalUId.replaceAll("'", "''")}'`;
  const found: { value: Event[] } = await graph.inMailbox(mailbox, () =>
    graph.request(`/users/${mailbox}/events`).filter(filter).top(1).header('Prefer', inUtc).get(),
  );
  const [event] = found.value;
  return event?.type === 'singleInstance' ? toItem(event) : null;
}

/** The entries, by Graph, of a calendar that lie in a window and in which `isWanted`; occurrences know their series. */
export async function readView(
  graph: Graph,
  mailbox: Mailbox,
  { start, end }: Window,
  isWanted: (item: CalendarItem) => boolean,
): Promise<CalendarItem[]> {
  const window = `startDateTime=${start.toISOString()}&endDateTime=${end.toISOString()}`;
  const wanted = new Map<string, Event>();
  let link: string | undefined = `/users/${mailbox}/calendarView?${window}&$top=250`;
  while (link) {
    const here: string = link;
    const page: Page = await graph.inMailbox(mailbox, () =>
      graph.request(here).header('Prefer', inUtc).get(),
    );
    for (const entry of page.value) {
      if (isWanted(toItem(entry))) wanted.set(entry.id ?? '', entry);
    }
    link = page['@odata.nextLink'];
  }
  return completeItems(graph, mailbox, wanted);
}
