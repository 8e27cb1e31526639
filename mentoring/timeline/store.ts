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
  const about = (...concepts: string[]) => ({
    id: {
      in: entries
        .filter(({ type }) => concepts.some((concept) => type.startsWith(`${concept}.`)))
        .map(({ subjectId }) => subjectId),
    },
  });
  const titled = { id: true, title: true };
  const [meetings, goals, milestones, followUps, dates, celebrations, alerts] = await Promise.all([
    db.meeting.findMany({ where: about('meeting'), select: { id: true, subject: true } }),
    db.goal.findMany({ where: about('goal'), select: titled }),
    db.milestone.findMany({ where: about('milestone'), select: titled }),
    db.followUp.findMany({ where: about('follow-up'), select: titled }),
    db.importantDate.findMany({ where: about('important-date'), select: titled }),
    db.celebration.findMany({
      where: about('celebration'),
      select: { id: true, kind: true, count: true },
    }),
    db.alert.findMany({ where: about('alert'), select: { id: true, kind: true } }),
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
