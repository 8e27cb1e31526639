import { type Database, transact } from '../../../platform/database.ts';
import { notify } from '../../notifications/store.ts';
import { lockMentorship } from '../store.ts';
import { daysBefore, expiresBefore, reminderDays, reminderDue } from './rules.ts';

/** Requests of which somebody is to be reminded and has not been: at most `most` of each day. */
export async function findToRemind(db: Database, now: Date, most: number): Promise<string[]> {
  const due = reminderDays.map(
    ({ day, before }) => db.$queryRaw<{ id: string }[]>`
      SELECT id FROM mentorship m
      WHERE state = 'requested'
        AND waiting_since > ${daysBefore(now, before)} AND waiting_since <= ${daysBefore(now, day)}
        AND NOT EXISTS (
          SELECT 1 FROM notification
          WHERE person_id = CASE m.waiting_for WHEN 'mentor' THEN m.mentor_id ELSE m.mentee_id END
            AND kind = 'mentorship-reminder' AND subject_id = m.id
            AND occurrence = jsonb_array_length(m.exchange) * 100 + ${day}::int)
      ORDER BY waiting_since LIMIT ${most}`,
  );
  return (await Promise.all(due)).flat().map(({ id }) => id);
}

/** Reminds whoever is to answer a request, where that is due; each reminder is given once. */
export async function remind(db: Database, id: string, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, id);
    const due = mentorship && reminderDue(mentorship, now);
    if (!mentorship || !due) return;
    const { side, occurrence } = due;
    const personId = side === 'mentor' ? mentorship.mentorId : mentorship.menteeId;
    const told = { personId, mentorshipId: id, subjectId: id, occurrence };
    await notify(tx, [{ kind: 'mentorship-reminder', ...told }], now);
  });
}

/** Requests that have waited too long. */
export async function findExpired(db: Database, now: Date, most: number): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { state: 'requested', waitingSince: { lte: expiresBefore(now) } },
    select: { id: true },
    orderBy: { waitingSince: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** Mentorships whose pause has come to its end. */
export async function findRested(db: Database, now: Date, most: number): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { state: 'paused', pausedUntil: { lte: now } },
    select: { id: true },
    orderBy: { pausedUntil: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}
