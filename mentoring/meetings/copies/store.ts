import type { Database } from '../../../platform/database.ts';
import type { SeenCopy } from '../../calendar/schema.ts';

/** A mailbox's copy of a meeting that Accord knows, and the partner's copy of the same meeting. */
export type KnownCopy = {
  mentorshipId: string;
  key: string;
  eventId: string;
  seriesMasterId: string | null;
  seen: SeenCopy;
};

const withMeeting = { meeting: { select: { key: true, mentorshipId: true } } } as const;

type Row = {
  eventId: string;
  seriesMasterId: string | null;
  seen: unknown;
  meeting: { key: string; mentorshipId: string };
};
const known = ({ meeting, eventId, seriesMasterId, seen }: Row): KnownCopy => ({
  ...meeting,
  eventId,
  seriesMasterId,
  seen: seen as SeenCopy,
});

/** The copies in a mailbox that have one of these event ids, their own or their series'. */
export async function copiesByEvent(
  db: Database,
  personId: string,
  eventIds: string[],
): Promise<KnownCopy[]> {
  if (eventIds.length === 0) return [];
  const ids = { in: eventIds };
  const where = { personId, OR: [{ eventId: ids }, { seriesMasterId: ids }] };
  return (await db.meetingCopy.findMany({ where, include: withMeeting })).map(known);
}

/** The copies in a mailbox of the meetings with these keys. */
export async function copiesByKey(
  db: Database,
  personId: string,
  keys: string[],
): Promise<KnownCopy[]> {
  if (keys.length === 0) return [];
  const where = { personId, meeting: { key: { in: keys } } };
  return (await db.meetingCopy.findMany({ where, include: withMeeting })).map(known);
}

/** The copies in a mailbox that were there when last seen, of meetings that start within the window. */
export async function copiesWithin(
  db: Database,
  personId: string,
  from: Date,
  to: Date,
): Promise<KnownCopy[]> {
  const where = { personId, meeting: { start: { gte: from, lt: to } } };
  const copies = (await db.meetingCopy.findMany({ where, include: withMeeting })).map(known);
  return copies.filter(({ seen }) => seen.goneAt === null);
}

/** Which of these keys are meetings of a mentorship of this person, and of which. */
export async function knownKeys(
  db: Database,
  personId: string,
  keys: string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const mine = { OR: [{ mentorId: personId }, { menteeId: personId }] };
  const where = { key: { in: keys }, mentorship: mine };
  const rows = await db.meeting.findMany({ where, select: { key: true, mentorshipId: true } });
  return new Map(rows.map(({ key, mentorshipId }) => [key, mentorshipId]));
}

/** How far a person's mailbox has been read, or null where it never was. */
export const findCursor = (db: Database, personId: string) =>
  db.calendarCursor.findUnique({ where: { personId } });

/** The people whose mailbox was last read before `before`: at most `most`, the longest unread first. */
export async function findUnread(db: Database, before: Date, most: number): Promise<string[]> {
  const where = { syncedAt: { lt: before } };
  const rows = await db.calendarCursor.findMany({
    where,
    orderBy: { syncedAt: 'asc' },
    take: most,
  });
  return rows.map(({ personId }) => personId);
}

/** Forgets how far a mailbox was read: nobody's meetings are watched in it any more. */
export const forgetCursor = (db: Database, personId: string) =>
  db.calendarCursor.deleteMany({ where: { personId } });
