import { occurrenceICalUId, occurrenceId, parseOccurrenceId } from './ids.ts';
import { isStart, seriesZone, startsBetween } from './recurrence.ts';
import type { Item, Recurrence, Slot } from './types.ts';

/** Does an event touch the window? An event of no length counts at its start. */
export function overlaps(slot: Slot, window: Slot): boolean {
  return slot.start < window.end && (slot.end > window.start || slot.start === window.start);
}

/** Occurrences and exceptions of a series that touch the window, by start. */
export function instances(master: Item, window: Slot): Item[] {
  const length = master.end - master.start;
  const exceptions = [...master.exceptions.values()].filter((item) => overlaps(item, window));
  const plain = startsBetween(rule(master), master.start, window.start - length, window.end)
    .filter((start) => !master.removed.has(start) && !master.exceptions.has(start))
    .map((start) => occurrence(master, start))
    .filter((item) => overlaps(item, window));
  return [...plain, ...exceptions].sort((a, b) => a.start - b.start);
}

/** The instance that an occurrence's id names; undefined when the series has none such. */
export function instanceById(master: Item, id: string): Item | undefined {
  const originalStart = parseOccurrenceId(id)?.originalStart;
  return originalStart === undefined ? undefined : instanceAt(master, originalStart);
}

/** The instance of a series at its original start; undefined where it was taken out. */
export function instanceAt(master: Item, originalStart: number): Item | undefined {
  const exception = master.exceptions.get(originalStart);
  if (exception) return exception;
  if (master.removed.has(originalStart)) return undefined;
  if (!isStart(rule(master), master.start, originalStart)) return undefined;
  return occurrence(master, originalStart);
}

/** Makes an instance one that differs from its series; later changes are made on what this returns. */
export function makeException(master: Item, instance: Item): Item {
  if (instance.kind === 'exception') return instance;
  const exception = detach({ ...instance, kind: 'exception' });
  master.exceptions.set(exception.originalStart as number, exception);
  return exception;
}

/** Takes an instance out of a series. */
export function takeOut(master: Item, originalStart: number): void {
  master.exceptions.delete(originalStart);
  master.removed.add(originalStart);
}

/** A copy of an item that shares nothing changeable with it. */
export function detach(item: Item): Item {
  return {
    ...item,
    categories: [...item.categories],
    extended: [...item.extended],
    attendees: item.attendees.map((attendee) => ({ ...attendee })),
    exceptions: new Map(),
    removed: new Set(),
  };
}

function occurrence(master: Item, originalStart: number): Item {
  return {
    ...master,
    kind: 'occurrence',
    id: occurrenceId(master.id, originalStart),
    iCalUId: occurrenceICalUId(master.iCalUId, originalStart, seriesZone(rule(master))),
    masterId: master.id,
    originalStart,
    start: originalStart,
    end: originalStart + master.end - master.start,
    recurrence: null,
    exceptions: new Map(),
    removed: new Set(),
  };
}

function rule(master: Item): Recurrence {
  if (!master.recurrence) throw new Error(`Event ${master.id} is not a series`);
  return master.recurrence;
}
