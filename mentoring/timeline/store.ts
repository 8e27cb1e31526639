import type { Database } from '../../platform/database.ts';
import { entryOf, toldTypes } from './rules.ts';
import type { TimelineEntry, TimelineQuery } from './schema.ts';

/** A page of what happened in a mentorship, newest first. */
export async function listTimeline(db: Database, mentorshipId: string, query: TimelineQuery) {
  const { since, cursor, limit } = query;
  const rows = await db.event.findMany({
    where: {
      mentorshipId,
      type: { in: toldTypes },
      // What a calendar tells may have happened long before Accord heard of it: to the reader it is new.
      ...(since ? { recordedAt: { gt: since } } : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
  });
  const page = rows.slice(0, limit);
  return {
    items: await named(db, page.map(entryOf)),
    next: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Whether an entry of this mentorship has that id: a cursor names one. */
export const isInTimeline = async (db: Database, mentorshipId: string, id: string) =>
  (await db.event.count({ where: { id, mentorshipId } })) > 0;

/** The entries with the names and counts of what they are about, in one query a kind. */
async function named(db: Database, entries: TimelineEntry[]): Promise<TimelineEntry[]> {
  /** What `read` finds of what the entries of a concept are about; where there are none it is not asked. */
  const about = async <T>(
    concept: string,
    read: (where: { id: { in: string[] } }) => Promise<T[]>,
  ): Promise<T[]> => {
    const ids = entries
      .filter(({ type }) => type.startsWith(`${concept}.`))
      .map(({ subjectId }) => subjectId);
    return ids.length > 0 ? read({ id: { in: [...new Set(ids)] } }) : [];
  };
  const titled = { id: true, title: true };
  const counted = { id: true, kind: true, count: true };
  const [meetings, goals, milestones, followUps, dates, celebrations, alerts] = await Promise.all([
    about('meeting', (where) =>
      db.meeting.findMany({ where, select: { id: true, subject: true } }),
    ),
    about('goal', (where) => db.goal.findMany({ where, select: titled })),
    about('milestone', (where) => db.milestone.findMany({ where, select: titled })),
    about('follow-up', (where) => db.followUp.findMany({ where, select: titled })),
    about('important-date', (where) => db.importantDate.findMany({ where, select: titled })),
    about('celebration', (where) => db.celebration.findMany({ where, select: counted })),
    about('alert', (where) => db.alert.findMany({ where, select: { id: true, kind: true } })),
  ]);
  const titles = new Map([
    ...meetings.map(({ id, subject }) => [id, subject] as const),
    ...[...goals, ...milestones, ...followUps, ...dates].map(
      ({ id, title }) => [id, title] as const,
    ),
  ]);
  const counts = new Map(celebrations.map(({ id, count }) => [id, count]));
  const kinds = new Map([...celebrations, ...alerts].map(({ id, kind }) => [id, kind]));
  return entries.map((entry) => ({
    ...entry,
    title: titles.get(entry.subjectId) ?? null,
    kind: kinds.get(entry.subjectId) ?? null,
    number: entry.number ?? counts.get(entry.subjectId) ?? null,
  }));
}
