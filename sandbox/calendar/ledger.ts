import { stamp } from '../time/graph-time.ts';
import type { Calendars } from './calendars.ts';
import type { ActKind, Attendee, Item, Slot } from './types.ts';

/** Enters an act into the ledger, as seen on the actor's own copy. */
export function enter(
  calendars: Calendars,
  act: ActKind,
  item: Item,
  at: number,
  more: { previousStart?: number; proposal?: Slot | null; dropped?: Attendee[] } = {},
): void {
  const { previousStart, proposal, dropped = [] } = more;
  calendars.onAct({
    at: new Date(at).toISOString(),
    act,
    byUserId: item.ownerId,
    organizerId: calendars.byAddress(item.organizer.address)?.ownerId ?? null,
    iCalUId: item.iCalUId,
    eventId: item.id,
    kind: item.kind,
    seriesMasterId: item.masterId,
    originalStart: item.originalStart === null ? null : stamp(item.originalStart),
    start: new Date(item.start).toISOString(),
    end: new Date(item.end).toISOString(),
    previousStart: previousStart === undefined ? null : new Date(previousStart).toISOString(),
    proposedNewTime: proposal ? isoSlot(proposal) : null,
    attendeeIds: idsOf(calendars, item.attendees),
    droppedAttendeeIds: idsOf(calendars, dropped),
    wasCancelled: item.isCancelled,
    subject: item.subject,
    categories: item.categories,
  });
}

function idsOf(calendars: Calendars, attendees: Attendee[]): string[] {
  return attendees.flatMap(({ address }) => calendars.byAddress(address)?.ownerId ?? []);
}

function isoSlot({ start, end }: Slot) {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
