import {
  type Database,
  newId,
  type Transaction,
  transact,
  upsertRows,
} from '../../platform/database.ts';
import type { MeetingCopy, Meeting as MeetingRow } from '../../platform/prisma/client.ts';
import { sameCopy } from '../calendar/rules.ts';
import type { SeenCopy } from '../calendar/schema.ts';
import { type Cursor, moveCursor } from '../calendar/store.ts';
import type { NewEvent } from '../events/schema.ts';
import { append } from '../events/store.ts';
import { dayMs } from '../fields/rules.ts';
import { isUnderWay, sideOf } from '../mentorships/policy.ts';
import { type LockedMentorship, lockMentorship, peopleOf } from '../mentorships/store.ts';
import { withoutEarlier } from './earlier/store.ts';
import type { Copies } from './endings/rules.ts';
import { reschedules } from './reschedules/rules.ts';
import { eventsBetween, factsOf } from './rules.ts';
import type { Sighting } from './sightings/rules.ts';

type Copy = Pick<MeetingCopy, 'personId' | 'eventId' | 'seriesMasterId'> & { seen: SeenCopy };
/** A meeting in the course of being settled; `row` is null until it is written for the first time. */
type Draft = { id: string; key: string; row: MeetingRow | null; copies: Copy[]; fresh: Copy[] };

/**
 * Writes what a reading found: the copies, the meetings as they now are, what happened to them, and the
 * new cursor, all in one transaction. Reading the same again, or an older reading, changes nothing.
 */
export async function recordSightings(
  db: Database,
  sightings: Sighting[],
  cursor: Cursor | null,
  now: Date,
): Promise<void> {
  if (sightings.length === 0) {
    if (cursor) await moveCursor(db, cursor, now);
    return;
  }
  await transact(db, async (tx) => {
    // In one order everywhere, so that two readings never wait for each other in a circle.
    for (const id of [...new Set(sightings.map(({ mentorshipId }) => mentorshipId))].sort()) {
      const mentorship = await lockMentorship(tx, id);
      // It may have been closed while the calendar was read.
      if (!mentorship || !isUnderWay(mentorship)) continue;
      const own = sightings.filter(({ mentorshipId }) => mentorshipId === id);
      await applySightings(tx, mentorship, own, now);
    }
    if (cursor) await moveCursor(tx, cursor, now);
  });
}

/** Writes what was seen of meetings of a mentorship whose lock is held, and what follows from it. */
export async function applySightings(
  tx: Transaction,
  mentorship: LockedMentorship,
  sightings: Sighting[],
  now: Date,
): Promise<void> {
  await settle(tx, mentorship, await drafts(tx, mentorship, sightings), now);
}

/** Says anew what a meeting is, after what the two themselves say of it has changed. */
export async function settleAgain(
  tx: Transaction,
  mentorship: LockedMentorship,
  meetingId: string,
  now: Date,
): Promise<void> {
  const where = { id: meetingId, mentorshipId: mentorship.id };
  const found = await tx.meeting.findMany({ where, include: { copies: true } });
  await settle(tx, mentorship, found.map(asDraft), now);
}

/** Settles the meetings of a mentorship whose end has passed: held, if nobody said otherwise. */
export async function recordPassed(db: Database, mentorshipId: string, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    if (!mentorship) return;
    const until = mentorship.closedAt ?? now;
    const where = { mentorshipId, state: 'scheduled' as const, end: { lte: until } };
    const passed = await tx.meeting.findMany({ where, include: { copies: true } });
    await settle(tx, mentorship, passed.map(asDraft), now);
  });
}

/** The mentorships that have a meeting for `recordPassed`: what became of later ones, nobody has watched. */
export async function findPassed(db: Database, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ mentorshipId: string }[]>`
    SELECT DISTINCT mentorship_id AS "mentorshipId"
    FROM meeting JOIN mentorship ON mentorship.id = mentorship_id
    WHERE meeting.state = 'scheduled' AND "end" <= ${now} AND "end" <= coalesce(closed_at, ${now})`;
  return rows.map(({ mentorshipId }) => mentorshipId);
}

const asDraft = ({ copies, ...row }: MeetingRow & { copies: MeetingCopy[] }): Draft => ({
  id: row.id,
  key: row.key,
  row,
  copies: copies.map(({ personId, eventId, seriesMasterId, seen }) => ({
    personId,
    eventId,
    seriesMasterId,
    seen: seen as SeenCopy,
  })),
  fresh: [],
});

/** The meetings that the sightings change, with the copies as they are after it. */
async function drafts(
  tx: Transaction,
  mentorship: LockedMentorship,
  sightings: Sighting[],
): Promise<Draft[]> {
  const where = { mentorshipId: mentorship.id, key: { in: sightings.map(({ key }) => key) } };
  const rows = await tx.meeting.findMany({ where, include: { copies: true } });
  const known = new Map(rows.map((row) => [row.key, asDraft(row)]));
  for (const sighting of await withoutEarlier(tx, mentorship, sightings, known)) {
    const draft = known.get(sighting.key) ?? blank(sighting.key);
    const copy = applied(draft.copies, sighting);
    if (!copy) continue;
    const others = (each: Copy) => each.personId !== copy.personId;
    draft.copies = [...draft.copies.filter(others), copy];
    draft.fresh = [...draft.fresh.filter(others), copy];
    known.set(sighting.key, draft);
  }
  return [...known.values()].filter(({ fresh }) => fresh.length > 0);
}

const blank = (key: string): Draft => ({ id: newId(), key, row: null, copies: [], fresh: [] });

/** The copy after a sighting; null where it says nothing new. */
function applied(copies: Copy[], sighting: Sighting): Copy | null {
  const { personId, eventId, seriesMasterId } = sighting;
  const known = copies.find((copy) => copy.personId === personId);
  if ('copy' in sighting) {
    const { copy: seen } = sighting;
    const older = known && known.seen.seenAt > seen.seenAt;
    const same = known?.eventId === eventId && sameCopy(known.seen, seen);
    return older || same ? null : { personId, eventId, seriesMasterId, seen };
  }
  const goneAt = sighting.goneAt.getTime();
  const replaced = !known || known.eventId !== eventId || known.seen.seenAt > goneAt;
  if (replaced || known.seen.goneAt !== null) return null;
  return { ...known, seen: { ...known.seen, seenAt: goneAt, goneAt } };
}

/** Writes the drafts and all that follows from them, and appends what happened. */
async function settle(tx: Transaction, mentorship: LockedMentorship, drafts: Draft[], now: Date) {
  const settled = drafts.map((draft) => settleOne(mentorship, draft, now));
  const meetings = settled.map(({ meeting }) => meeting);
  await upsertRows(tx, 'meeting', ['id'], meetings);
  const copies = drafts.flatMap(({ id, fresh }) =>
    fresh.map((copy) => ({ meetingId: id, ...copy })),
  );
  await upsertRows(tx, 'meeting_copy', ['meetingId', 'personId'], copies);
  const events = settled.flatMap((each) => each.events);
  if (events.length > 0) events.push(...(await settleReschedules(tx, mentorship.id, now)));
  await append(tx, { id: mentorship.id, people: peopleOf(mentorship) }, events);
}

/** A meeting as it now is, and what happened to it. */
function settleOne(mentorship: LockedMentorship, draft: Draft, now: Date) {
  const { id, key, row } = draft;
  const copies: Copies = {};
  for (const { personId, seen } of draft.copies) {
    const side = sideOf(mentorship, personId);
    if (side) copies[side] = seen;
  }
  const facts = factsOf(copies, now, row?.missedAt ?? null);
  const seen = draft.copies.map((copy) => copy.seen);
  const organizers = seen.find(({ isOrganizer, goneAt }) => isOrganizer && goneAt === null);
  const modified = organizers?.modifiedAt ?? Math.max(...seen.map(({ modifiedAt }) => modifiedAt));
  return {
    meeting: { id, mentorshipId: mentorship.id, key, ...facts },
    events: eventsBetween(id, row, facts, new Date(modified)),
  };
}

const recentDays = 90;
const reschedulable = {
  id: true,
  start: true,
  state: true,
  organizer: true,
  endedBy: true,
  endedAt: true,
  createdAt: true,
  rescheduledTo: true,
} as const;

/** Links cancelled meetings to those made in their stead, over the mentorship's recent meetings. */
async function settleReschedules(
  tx: Transaction,
  mentorshipId: string,
  now: Date,
): Promise<NewEvent[]> {
  const since = new Date(now.getTime() - recentDays * dayMs);
  const recent = { OR: [{ endedAt: { gte: since } }, { createdAt: { gte: since } }] };
  const select = reschedulable;
  const meetings = await tx.meeting.findMany({ where: { mentorshipId, ...recent }, select });
  const links = reschedules(meetings);
  const events: NewEvent[] = [];
  for (const { id, rescheduledTo } of meetings) {
    const link = links.get(id) ?? null;
    if (link === rescheduledTo) continue;
    await tx.meeting.update({ where: { id }, data: { rescheduledTo: link } });
    if (link)
      events.push({
        type: 'meeting.rescheduled',
        at: now,
        facts: { meetingId: id, rescheduledTo: link },
      });
  }
  return events;
}
