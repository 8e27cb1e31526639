import { createHash } from 'node:crypto';
import { type Database, type Transaction, upsertRows } from '../../platform/database.ts';
import { watchedStates } from '../mentorships/rules.ts';

/** How far a mailbox has been read. */
export type Cursor = {
  personId: string;
  deltaLink: string | null;
  windowStart: Date;
  windowEnd: Date;
};

const watched = {
  where: { state: { in: watchedStates } },
  include: { mentor: true, mentee: true },
};

/** All that is kept of an entry which is nobody's business: enough to know it again, and nothing to read. */
export const entryDigest = (mentorshipId: string, entry: string): string =>
  createHash('sha256').update(`${mentorshipId} ${entry}`).digest('hex');

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

/** People in a mentorship whose mailbox was last read before `before`, or never: at most `most`. */
export async function findUnread(db: Database, before: Date, most: number): Promise<string[]> {
  const some = { some: { state: watched.where.state } };
  const rows = await db.person.findMany({
    where: {
      OR: [{ mentoring: some }, { learning: some }],
      AND: { OR: [{ cursor: null }, { cursor: { syncedAt: { lt: before } } }] },
    },
    select: { id: true },
    orderBy: { cursor: { syncedAt: 'asc' } },
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** Forgets how far a mailbox was read: nobody's meetings are watched in it any more. */
export const forgetCursor = (db: Database, personId: string) =>
  db.calendarCursor.deleteMany({ where: { personId } });
