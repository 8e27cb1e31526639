import { readChanges } from '../../graph/calendar.ts';
import {
  type Cursor,
  findMailbox,
  forgetCursor,
  type WatchedMailbox,
} from '../../mentoring/calendar/store.ts';
import { dayMs } from '../../mentoring/fields/rules.ts';
import { recordSightings } from '../../mentoring/meetings/store.ts';
import type { Context } from '../context.ts';
import { sightingsIn } from '../sightings.ts';

/** Far enough back for the patterns, far enough ahead for what people plan. */
const window = { backDays: 60, aheadDays: 150, rollBelowDays: 120 };

/**
 * Reads what changed in a person's calendar and writes what it means for their mentor meetings. Safe to
 * run again: the cursor moves in the transaction that writes what was read.
 */
export async function syncCalendar(context: Context, personId: string): Promise<void> {
  const { db, now } = context;
  const mailbox = await findMailbox(db, personId);
  if (!mailbox) return;
  if (mailbox.mentorships.length === 0) {
    if (mailbox.cursor) await forgetCursor(db, mailbox.cursor);
    return;
  }
  const startedAt = now();
  const { changes, reach, whole } = await read(context, mailbox, startedAt);
  const found = await sightingsIn(context, mailbox, { changes, whole, reach, startedAt });
  const cursor = {
    personId,
    deltaLink: changes.deltaLink,
    windowStart: reach.start,
    windowEnd: reach.end,
  };
  await recordSightings(db, found, cursor, now());
}

/** Goes on from the cursor; reads the whole window where there is none, it has expired, or time to roll on. */
async function read({ graph }: Context, mailbox: WatchedMailbox, now: Date) {
  const { person, cursor } = mailbox;
  if (cursor?.deltaLink && isFresh(cursor, mailbox, now)) {
    const changes = await readChanges(graph, person.entraId, cursor.deltaLink);
    const reach = { start: cursor.windowStart, end: cursor.windowEnd };
    if (changes.outcome === 'read') return { changes, reach, whole: false };
  }
  const reach = {
    start: new Date(now.getTime() - window.backDays * dayMs),
    end: new Date(now.getTime() + window.aheadDays * dayMs),
  };
  const changes = await readChanges(graph, person.entraId, reach);
  if (changes.outcome === 'expired')
    throw new Error('Graph refused a calendar reading from scratch');
  return { changes, reach, whole: true };
}

/**
 * Whether changes are enough: the window reaches far ahead, and every mentorship is older than the
 * last reading from scratch. What stood in the calendar before a mentorship began is told by no change.
 */
function isFresh(cursor: Cursor, { mentorships }: WatchedMailbox, now: Date): boolean {
  const end = cursor.windowEnd.getTime();
  const readFromScratchAt = end - window.aheadDays * dayMs;
  const knewAll = mentorships.every(
    ({ acceptedAt }) => (acceptedAt?.getTime() ?? 0) <= readFromScratchAt,
  );
  return knewAll && end - now.getTime() > window.rollBelowDays * dayMs;
}
