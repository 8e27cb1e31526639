import { createHash } from 'node:crypto';
import { type Database, type Transaction, upsertRows } from '../../platform/database.ts';
import type { CalendarCursor as CursorRow } from '../../platform/prisma/client.ts';
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
  // The cursor before the mentorships: where there are none, it is not what one that begins meanwhile asks for.
  const cursor = await db.calendarCursor.findUnique({ where: { personId } });
  const found = await db.person.findUnique({
    where: { id: personId },
    include: { mentoring: watched, learning: watched },
  });
  if (!found) return null;
  const { mentoring, learning, ...person } = found;
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
 * From `at` on these calendars matter to a mentorship: each is to be read from scratch and watched, at once. Written with
 * what begins the mentorship, so that the sweeps need look only at what is due.
 */
export async function awaitWatching(tx: Transaction, people: string[], at: Date): Promise<void> {
  const nothingRead = { deltaLink: null, windowStart: at, windowEnd: at, syncedAt: null };
  // In one order, so that two who do this at once wait for each other in turn.
  const ids = people.toSorted();
  const cursors = ids.map((personId) => ({ personId, ...nothingRead }));
  await upsertRows(tx, 'calendar_cursor', ['personId'], cursors);
  const subscriptions = ids.map((personId) => ({ personId, expiresAt: null }));
  await upsertRows(tx, 'subscription', ['personId'], subscriptions);
}

/**
 * People whose mailbox was last read before `before`, or never: at most `most`. Half of them are those who have waited
 * longest; the others chance chooses, so that mailboxes that cannot be read keep nobody else waiting.
 */
export async function findUnread(db: Database, before: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH unread AS (
      SELECT person_id AS id, synced_at FROM calendar_cursor
      WHERE synced_at IS NULL OR synced_at < ${before}
    ), longest AS (
      SELECT id FROM unread ORDER BY synced_at NULLS FIRST LIMIT ${Math.ceil(most / 2)}
    )
    SELECT id FROM longest UNION ALL (
      SELECT id FROM unread WHERE id NOT IN (SELECT id FROM longest)
      ORDER BY random() LIMIT ${Math.floor(most / 2)})`;
  return rows.map(({ id }) => id);
}

/** Forgets how far a mailbox was read, as it was known: one that is to be read again since then stays. */
export const forgetCursor = (db: Database, { personId, syncedAt }: CursorRow) =>
  db.calendarCursor.deleteMany({ where: { personId, syncedAt } });
