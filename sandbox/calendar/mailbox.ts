import { parseOccurrenceId } from './ids.ts';
import { instanceById, instances, overlaps } from './series.ts';
import type { Item, Party, Slot } from './types.ts';

/** One person's calendar. A series is one item; its instances are found through it. */
export type Mailbox = {
  ownerId: string;
  owner: Party;
  items: Map<string, Item>;
  byUId: Map<string, string>;
  byTransaction: Map<string, string>;
  /** Ids of the items changed, one entry a change: what a delta is computed from. */
  log: string[];
  /** Ids of occurrences taken out of a series that still stands, with the place in the log. */
  takenOut: { id: string; masterId: string; position: number; slot: Slot }[];
  nextOrdinal: number;
};

export function newMailbox(ownerId: string, owner: Party): Mailbox {
  return {
    ownerId,
    owner,
    items: new Map(),
    byUId: new Map(),
    byTransaction: new Map(),
    log: [],
    takenOut: [],
    nextOrdinal: 1,
  };
}

/** The event of any kind that an id names. */
export function locate(mailbox: Mailbox, id: string): Item | undefined {
  const item = mailbox.items.get(id);
  if (item) return item;
  const master = mailbox.items.get(parseOccurrenceId(id)?.masterId ?? '');
  return master?.kind === 'seriesMaster' ? instanceById(master, id) : undefined;
}

/** The item that stands in the mailbox for an event: the series for an occurrence, else itself. */
export function topOf(mailbox: Mailbox, item: Item): Item {
  return (item.masterId && mailbox.items.get(item.masterId)) || item;
}

/** Everything that shows on the calendar in a window: single events and instances of series. */
export function view(mailbox: Mailbox, window: Slot): Item[] {
  return [...mailbox.items.values()].flatMap((item) => shown(item, window));
}

/** What one item shows in a window; a series shows its instances, not itself. */
export function shown(item: Item, window: Slot): Item[] {
  if (item.kind === 'seriesMaster') return instances(item, window);
  return overlaps(item, window) ? [item] : [];
}
