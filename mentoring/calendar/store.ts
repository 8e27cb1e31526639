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

/**
 * People in a mentorship whose mailbox was last read before `before`, or never: at most `most`. Half of them are those
 * who have waited longest; the others chance chooses, so that mailboxes that cannot be read keep nobody else waiting.
 */
export async function findUnread(db: Database, before: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH unread AS (
      SELECT id, synced_at FROM (
        SELECT mentor_id AS id FROM mentorship WHERE state = ANY(${watchedStates}::"MentorshipState"[])
        UNION SELECT mentee_id FROM mentorship WHERE state = ANY(${watchedStates}::"MentorshipState"[])
      ) AS watched LEFT JOIN calendar_cursor ON person_id = id
      WHERE synced_at IS NULL OR synced_at < ${before}
    ), longest AS (
      SELECT id FROM unread ORDER BY synced_at NULLS FIRST LIMIT ${Math.ceil(most / 2)}
    )
    SELECT id FROM longest UNION ALL (
      SELECT id FROM unread WHERE id NOT IN (SELECT id FROM longest)
      ORDER BY random() LIMIT ${Math.floor(most / 2)})`;
  return rows.map(({ id }) => id);
}

/** Forgets how far a mailbox was read: nobody's meetings are watched in it any more. */
export const forgetCursor = (db: Database, personId: string) =>
  db.calendarCursor.deleteMany({ where: { personId } });
