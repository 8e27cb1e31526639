import { stamp } from '../time/graph-time.ts';
import type { Calendars } from './calendars.ts';
import type { Attendee, Item, Slot } from './types.ts';

export type ActKind =
  | 'created'
  | 'moved'
  | 'updated'
  | 'cancelled'
  | 'accepted'
  | 'declined'
  | 'tentative'
  | 'removed';

/** One act as it really happened: what a test compares the product's own account with. */
export type Act = {
  at: string;
  act: ActKind;
  byUserId: string;
  organizerId: string | null;
  iCalUId: string;
  eventId: string;
  kind: Item['kind'];
  seriesMasterId: string | null;
  originalStart: string | null;
  start: string;
  end: string;
  previousStart: string | null;
  proposedNewTime: { start: string; end: string } | null;
  attendeeIds: string[];
  /** Who was on the list before, and is no more. */
  droppedAttendeeIds: string[];
  /** Whether the meeting had been cancelled already: removing its remains means nothing. */
  wasCancelled: boolean;
  subject: string;
  categories: string[];
};

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
