import { type Database, newId } from '../../../platform/database.ts';
import type { SeenCopy } from '../../calendar/schema.ts';
import { type Act, isRefusal, type Refusal } from '../../decisions/rules.ts';
import type { Side } from '../../mentorships/schema.ts';
import { type KnownMeeting, stepIn, withLock } from '../locked/store.ts';
import type { Sighting } from '../sightings/rules.ts';
import { applySightings, settleAgain } from '../store.ts';
import { mark } from './rules.ts';

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
    if (topics.length > 0) return id;
    const added = { meetingId: id, addedBy: made.by, addedAt: now };
    const rows = made.topics.map((text) => ({ id: newId(), text, ...added }));
    await tx.agendaTopic.createMany({ data: rows });
    return id;
  });
}

/** Says whether a meeting is around a date that matters. */
export const setCrucial = (
  db: Database,
  known: KnownMeeting,
  crucial: boolean,
  { by, at }: Act,
): Promise<Refusal | null> =>
  stepIn(db, known, async (tx, { id, ...was }) => {
    if (was.crucial === crucial) return [];
    await tx.meeting.update({ where: { id }, data: { crucial } });
    return [{ type: 'meeting.prepared', at, facts: { meetingId: id, by } }];
  });

/** Writes that a meeting did not take place, or that it did after all; or says why not. */
export const recordMissed = (
  db: Database,
  known: KnownMeeting,
  missed: boolean,
  act: Act,
): Promise<Refusal | null> =>
  stepIn(db, known, async (tx, meeting, mentorship) => {
    const decided = mark(meeting, missed, act);
    if (isRefusal(decided)) return decided;
    if (!decided.change) return [];
    const { id } = meeting;
    const { at, by } = act;
    await tx.meeting.update({ where: { id }, data: decided.change });
    await settleAgain(tx, mentorship, id, at);
    if (missed) return [{ type: 'meeting.missed', at, facts: { meetingId: id, by } }];
    // That it was held after all is told once it has ended; until then, that it goes on.
    return meeting.end > at ? [{ type: 'meeting.reinstated', at, facts: { meetingId: id } }] : [];
  });

/**
 * Notes on the organizer's copy the time that the other has just proposed to them, as Outlook is about to.
 * What was read of that copy is as old as it was: a reading that has begun since knows better.
 */
export async function recordProposal(
  db: Database,
  { id: meetingId, mentorshipId }: KnownMeeting,
  proposed: Date,
  at: Date,
): Promise<void> {
  await withLock(db, mentorshipId, async (tx, mentorship) => {
    const { key, copies } = await tx.meeting.findUniqueOrThrow({
      where: { id: meetingId },
      include: { copies: true },
    });
    const respondedAt = at.getTime();
    const answer = { response: 'tentative' as const, proposedStart: proposed.getTime() };
    const sightings = copies.flatMap(({ personId, eventId, seriesMasterId, ...row }) => {
      const seen = row.seen as SeenCopy;
      if (!seen.isOrganizer || seen.goneAt !== null) return [];
      const copy = { ...seen, partner: { ...answer, respondedAt }, modifiedAt: respondedAt };
      return [{ mentorshipId, key, personId, eventId, seriesMasterId, copy }];
    });
    await applySightings(tx, mentorship, sightings, at);
  });
}
