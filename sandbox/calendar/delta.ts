import type { Mailbox } from './mailbox.ts';
import { instances, overlaps } from './series.ts';
import type { Item, Slot } from './types.ts';

/** Where a round of change tracking stands. `since` is null in a first, full round. */
export type Cursor = {
  window: Slot;
  /** Place in the mailbox's log after which changes are told. */
  since: number | null;
  /** Place in the log at which this round ends. */
  until: number;
  /** What of this round has been told already: an ordinal, or a place in the log. */
  told: number;
};

export type DeltaEntry =
  | { item: Item; bare: boolean; removedId?: undefined }
  | { removedId: string; item?: undefined };

export type DeltaPage = { entries: DeltaEntry[]; next: Cursor | null; delta: Cursor | null };

export type DeltaOptions = {
  size: number;
  /** Whether each occurrence taken out of a standing series is told as removed as well. */
  occurrenceRemovals: boolean;
};

/** The first cursor of a window: everything in it is new. */
export function firstCursor(mailbox: Mailbox, window: Slot): Cursor {
  return { window, since: null, until: mailbox.log.length, told: 0 };
}

/** The next page of a round. Costs what has changed, but for the first round. */
export function deltaPage(mailbox: Mailbox, cursor: Cursor, options: DeltaOptions): DeltaPage {
  const due = cursor.since === null ? everything(mailbox, cursor) : changed(mailbox, cursor);
  const entries: DeltaEntry[] = [];
  for (const [index, { place, id }] of due.entries()) {
    // A series is never split over two pages: the page ends after it, however full.
    entries.push(...entriesOf(mailbox, id, cursor, options));
    if (entries.length >= options.size && index < due.length - 1) {
      return { entries, next: { ...cursor, told: place }, delta: null };
    }
  }
  const { window, until } = cursor;
  return { entries, next: null, delta: { window, since: until, until, told: until } };
}

/** A delta link's cursor, opened for a new round. */
export function reopened(mailbox: Mailbox, cursor: Cursor): Cursor {
  return { ...cursor, until: mailbox.log.length };
}

type Due = { place: number; id: string };

function everything(mailbox: Mailbox, cursor: Cursor): Due[] {
  return [...mailbox.items.values()]
    .filter((item) => item.ordinal > cursor.told && isIn(item, cursor.window))
    .map((item) => ({ place: item.ordinal, id: item.id }));
}

function changed(mailbox: Mailbox, cursor: Cursor): Due[] {
  const last = new Map<string, number>();
  for (let place = cursor.since as number; place < cursor.until; place++) {
    const id = mailbox.log[place] as string;
    last.delete(id);
    last.set(id, place + 1);
  }
  return [...last].map(([id, place]) => ({ place, id })).filter(({ place }) => place > cursor.told);
}

function entriesOf(
  mailbox: Mailbox,
  id: string,
  cursor: Cursor,
  options: DeltaOptions,
): DeltaEntry[] {
  const item = mailbox.items.get(id);
  if (!item || !isIn(item, cursor.window)) return cursor.since === null ? [] : [{ removedId: id }];
  if (item.kind !== 'seriesMaster') return [{ item, bare: false }];
  // Graph gives the series whole, then each occurrence bare and each exception whole.
  const parts = instances(item, cursor.window).map((part) => ({
    item: part,
    bare: part.kind === 'occurrence',
  }));
  const gone = options.occurrenceRemovals ? takenOut(mailbox, id, cursor) : [];
  return [{ item, bare: false }, ...parts, ...gone];
}

function takenOut(mailbox: Mailbox, masterId: string, cursor: Cursor): DeltaEntry[] {
  return mailbox.takenOut
    .filter((one) => one.masterId === masterId && one.position > (cursor.since ?? Infinity))
    .filter((one) => overlaps(one.slot, cursor.window))
    .map((one) => ({ removedId: one.id }));
}

function isIn(item: Item, window: Slot): boolean {
  if (item.kind !== 'seriesMaster') return overlaps(item, window);
  return instances(item, window).length > 0;
}
