import type { Database } from '../../../platform/database.ts';
import type { SeenCopy } from '../../calendar/schema.ts';

/** One mailbox's copy of a meeting that Accord knows. */
export type KnownCopy = {
  mentorshipId: string;
  key: string;
  personId: string;
  eventId: string;
  seriesMasterId: string | null;
  seen: SeenCopy;
};

/** What a reading of a mailbox speaks of: entries by their key, or only by the id of them or their series. */
export type Mentioned = { personId: string; keys: string[]; eventIds: string[] };

/** Both mailboxes' copies of the meetings that a reading may be about, of these mentorships. */
export function findCopies(
  db: Database,
  mentorshipIds: string[],
  { personId, keys, eventIds }: Mentioned,
): Promise<KnownCopy[]> {
  if (keys.length + eventIds.length === 0) return Promise.resolve([]);
  const ids = { in: eventIds };
  const told = { some: { personId, OR: [{ eventId: ids }, { seriesMasterId: ids }] } };
  return copiesOf(db, mentorshipIds, { OR: [{ key: { in: keys } }, { copies: told }] });
}

/** Both mailboxes' copies of the meetings of these mentorships that start within a window. */
export const findCopiesWithin = (db: Database, mentorshipIds: string[], from: Date, to: Date) =>
  copiesOf(db, mentorshipIds, { start: { gte: from, lt: to } });

async function copiesOf(
  db: Database,
  mentorshipIds: string[],
  where: object,
): Promise<KnownCopy[]> {
  const meetings = await db.meeting.findMany({
    where: { mentorshipId: { in: mentorshipIds }, ...where },
    select: { key: true, mentorshipId: true, copies: true },
  });
  return meetings.flatMap(({ key, mentorshipId, copies }) =>
    copies.map(({ personId, eventId, seriesMasterId, seen }) => ({
      mentorshipId,
      key,
      personId,
      eventId,
      seriesMasterId,
      seen: seen as SeenCopy,
    })),
  );
}

/** Where one of the two has their copy of a meeting; null where it was never seen, or has gone. */
export async function findCopyOf(db: Database, meetingId: string, personId: string) {
  const found = await db.meetingCopy.findUnique({
    where: { meetingId_personId: { meetingId, personId } },
  });
  if (!found || (found.seen as SeenCopy).goneAt !== null) return null;
  const { eventId, seriesMasterId } = found;
  return { eventId, seriesMasterId };
}
