import { stamp } from '../time/graph-time.ts';
import type { Calendars } from './calendars.ts';
import type { Item, Slot } from './types.ts';

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
  subject: string;
  categories: string[];
};

/** Enters an act into the ledger, as seen on the actor's own copy. */
export function enter(
  calendars: Calendars,
  act: ActKind,
  item: Item,
  at: number,
  more: { previousStart?: number; proposal?: Slot | null } = {},
): void {
  const { previousStart, proposal } = more;
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
    proposedNewTime: proposal
      ? {
          start: new Date(proposal.start).toISOString(),
          end: new Date(proposal.end).toISOString(),
        }
      : null,
    attendeeIds: item.attendees.flatMap(
      (attendee) => calendars.byAddress(attendee.address)?.ownerId ?? [],
    ),
    subject: item.subject,
    categories: item.categories,
  });
}
