import { type Database, newId, type Transaction, transact } from '../../../platform/database.ts';
import type { SeenCopy } from '../../calendar/schema.ts';
import { type Act, isRefusal, type Refusal, unlessUnderWay } from '../../decisions/rules.ts';
import type { NewEvent } from '../../events/schema.ts';
import { append } from '../../events/store.ts';
import type { Side } from '../../mentorships/schema.ts';
import { type LockedMentorship, lockMentorship, peopleOf } from '../../mentorships/store.ts';
import type { Sighting } from '../sightings/rules.ts';
import { applySightings, settleAgain } from '../store.ts';
import { mark } from './rules.ts';

type Known = { id: string; mentorshipId: string };

/** A meeting that Accord has just made: what its organizer's calendar holds of it, and what it is for. */
export type Made = { sighting: Sighting; by: Side; crucial: boolean; topics: string[] };

/** Writes a meeting that was made, with its topics, and returns its id. Made again it stays as it is. */
export async function recordMade(db: Database, made: Made, now: Date): Promise<string> {
  const { mentorshipId, key } = made.sighting;
  return withLock(db, mentorshipId, async (tx, mentorship) => {
    await applySightings(tx, mentorship, [made.sighting], now);
    const where = { mentorshipId_key: { mentorshipId, key } };
    const { id, topics } = await tx.meeting.findUniqueOrThrow({ where, include: { topics: true } });
    if (made.crucial) await tx.meeting.update({ where: { id }, data: { crucial: true } });
    if (topics.length === 0) {
      const rows = made.topics.map((text) => ({
        id: newId(),
        meetingId: id,
        text,
        addedBy: made.by,
        addedAt: now,
      }));
      await tx.agendaTopic.createMany({ data: rows });
    }
    return id;
  });
}

/** Says whether a meeting is around a date that matters. */
export async function setCrucial(
  db: Database,
  { id, mentorshipId }: Known,
  crucial: boolean,
  act: Act,
) {
  await withLock(db, mentorshipId, async (tx, mentorship) => {
    const { count } = await tx.meeting.updateMany({
      where: { id, crucial: !crucial },
      data: { crucial },
    });
    if (count > 0)
      await tell(tx, mentorship, {
        type: 'meeting.prepared',
        at: act.at,
        facts: { meetingId: id, by: act.by },
      });
  });
}

/** Writes that a meeting did not take place, or that it did after all. */
export async function recordMissed(
  db: Database,
  { id, mentorshipId }: Known,
  missed: boolean,
  act: Act,
): Promise<Refusal | null> {
  return withLock(db, mentorshipId, async (tx, mentorship) => {
    const meeting = await tx.meeting.findUniqueOrThrow({ where: { id } });
    const decided = unlessUnderWay(mentorship) ?? mark(meeting, missed, act);
    if (isRefusal(decided)) return decided;
    if (!decided.change) return null;
    await tx.meeting.update({ where: { id }, data: decided.change });
    await settleAgain(tx, mentorship, id, act.at);
    if (missed)
      await tell(tx, mentorship, {
        type: 'meeting.missed',
        at: act.at,
        facts: { meetingId: id, by: act.by },
      });
    return null;
  });
}

/**
 * Notes on the organizer's copy the time that the other has just proposed to them, as Outlook is about to.
 * What was read of that copy is as old as it was: a reading that has begun since knows better.
 */
export async function recordProposal(
  db: Database,
  { id, mentorshipId }: Known,
  proposedStart: Date,
  at: Date,
): Promise<void> {
  await withLock(db, mentorshipId, async (tx, mentorship) => {
    const copies = await tx.meetingCopy.findMany({
      where: { meetingId: id },
      include: { meeting: true },
    });
    for (const { personId, eventId, seriesMasterId, meeting, ...row } of copies) {
      const seen = row.seen as SeenCopy;
      if (!seen.isOrganizer || seen.goneAt !== null || !seen.partner) continue;
      const respondedAt = at.getTime();
      const partner = {
        response: 'tentative' as const,
        respondedAt,
        proposedStart: proposedStart.getTime(),
      };
      const copy = { ...seen, partner, modifiedAt: respondedAt };
      const sighting = { mentorshipId, key: meeting.key, personId, eventId, seriesMasterId, copy };
      await applySightings(tx, mentorship, [sighting], at);
    }
  });
}

/** Works in one transaction while nobody else decides anything in the mentorship. */
function withLock<T>(
  db: Database,
  mentorshipId: string,
  work: (tx: Transaction, mentorship: LockedMentorship) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    if (!mentorship) throw new Error('a meeting without its mentorship');
    return work(tx, mentorship);
  });
}

const tell = (tx: Transaction, mentorship: LockedMentorship, event: NewEvent) =>
  append(tx, { id: mentorship.id, people: peopleOf(mentorship) }, [event]);
