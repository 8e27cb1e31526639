import { type Database, transact } from '../../../platform/database.ts';
import { append } from '../../events/store.ts';
import { lockMentorship, peopleOf } from '../../mentorships/store.ts';
import { notify } from '../../notifications/store.ts';
import { dueTellings, eventsOf, reach } from './rules.ts';

const withPeople = { mentorship: { include: { mentor: true, mentee: true } } } as const;

/** Dates of which somebody is to be told now: at most `most`, of mentorships that go on and do not rest. */
export async function findToTell(db: Database, now: Date, most: number): Promise<string[]> {
  const { after, before } = reach(now);
  const rows = await db.importantDate.findMany({
    where: {
      at: { gt: after, lt: before },
      OR: [{ aheadToldAt: null }, { mentorAskedAt: null }, { menteeAskedAt: null }],
      mentorship: { state: 'active' },
    },
    include: withPeople,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  // Whose morning it is the database cannot say; so what waits for its own never keeps others waiting.
  const due = rows.filter((row) => dueTellings(row, zonesOf(row), now).length > 0);
  return due.slice(0, most).map(({ id }) => id);
}

/** Tells whoever is to hear of a date now, each of it once. */
export async function tellOfDate(db: Database, id: string, now: Date): Promise<void> {
  await transact(db, async (tx) => {
    const found = await tx.importantDate.findUnique({ where: { id } });
    const mentorship = found && (await lockMentorship(tx, found.mentorshipId));
    if (mentorship?.state !== 'active') return;
    // Read again under the lock: it may have been moved, or told by another worker.
    const row = await tx.importantDate.findUnique({ where: { id }, include: withPeople });
    const due = row ? dueTellings(row, zonesOf(row), now) : [];
    if (!row || due.length === 0) return;
    const data = Object.fromEntries(due.map(({ mark }) => [mark, now]));
    await tx.importantDate.update({ where: { id }, data });
    const told = due.map(({ side, kind }) => ({
      personId: row.mentorship[side].id,
      mentorshipId: mentorship.id,
      kind,
      subjectId: id,
    }));
    await notify(tx, told, now);
    const people = peopleOf(mentorship);
    await append(tx, { id: mentorship.id, people }, eventsOf(row, due, now));
  });
}

type WithZones = { mentorship: Record<'mentor' | 'mentee', { timeZone: string }> };
const zonesOf = ({ mentorship: { mentor, mentee } }: WithZones) => ({
  mentor: mentor.timeZone,
  mentee: mentee.timeZone,
});
