import { type Database, type Transaction, upsertRows } from '../../platform/database.ts';

/** How far a mailbox has been read. */
export type Cursor = {
  personId: string;
  deltaLink: string | null;
  windowStart: Date;
  windowEnd: Date;
};

const watched = {
  where: { state: { in: ['active' as const, 'paused' as const] } },
  include: { mentor: true, mentee: true },
};

/** A person with their cursor and the mentorships whose meetings are watched; null where nobody has that id. */
export async function findMailbox(db: Database, personId: string) {
  const found = await db.person.findUnique({
    where: { id: personId },
    include: { cursor: true, mentoring: watched, learning: watched },
  });
  if (!found) return null;
  const { cursor, mentoring, learning, ...person } = found;
  return { person, cursor, mentorships: [...mentoring, ...learning] };
}
export type WatchedMailbox = NonNullable<Awaited<ReturnType<typeof findMailbox>>>;

/** Notes how far a mailbox has been read, and when. */
export async function moveCursor(
  db: Database | Transaction,
  cursor: Cursor,
  now: Date,
): Promise<void> {
  await upsertRows(db, 'calendar_cursor', ['personId'], [{ ...cursor, syncedAt: now }]);
}

/** The people whose mailbox was last read before `before`: at most `most`, the longest unread first. */
export async function findUnread(db: Database, before: Date, most: number): Promise<string[]> {
  const where = { syncedAt: { lt: before } };
  const orderBy = { syncedAt: 'asc' as const };
  const rows = await db.calendarCursor.findMany({ where, orderBy, take: most });
  return rows.map(({ personId }) => personId);
}

/** Forgets how far a mailbox was read: nobody's meetings are watched in it any more. */
export const forgetCursor = (db: Database, personId: string) =>
  db.calendarCursor.deleteMany({ where: { personId } });
