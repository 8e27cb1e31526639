import { type Database, newId } from '../../../platform/database.ts';
import type { Meeting as MeetingRow } from '../../../platform/prisma/client.ts';
import type { Act, Refusal } from '../../decisions/rules.ts';
import { asDay } from '../../fields/rules.ts';
import { type KnownMeeting, stepIn } from '../locked/store.ts';
import type { AgendaItem } from '../schema.ts';
import { isAhead, unlessAhead, unlessFull } from './rules.ts';

/**
 * What there is to talk about: the topics of the two, and for a meeting that is still ahead also what is open
 * between them and has not been taken off.
 */
export async function readAgenda(db: Database, id: string, now: Date): Promise<AgendaItem[]> {
  const include = { topics: { orderBy: { id: 'asc' } } } as const;
  const { topics, ...meeting } = await db.meeting.findUniqueOrThrow({ where: { id }, include });
  const added = topics.map(({ id, text, addedBy: side }) => ({ id, text, side, on: null }));
  const items = added.map((topic) => ({ kind: 'topic' as const, ...topic }));
  return isAhead(meeting, now) ? [...items, ...(await openThings(db, meeting))] : items;
}

/** Follow-ups that are not done, the most urgent first, then the goals. */
async function openThings(
  db: Database,
  { mentorshipId, agendaWithout }: MeetingRow,
): Promise<AgendaItem[]> {
  const id = { notIn: agendaWithout };
  const [followUps, goals] = await Promise.all([
    db.followUp.findMany({
      where: { mentorshipId, id, state: 'open' },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    }),
    db.goal.findMany({
      where: { mentorshipId, id, state: 'active' },
      orderBy: [{ targetDate: 'asc' }, { id: 'asc' }],
    }),
  ]);
  return [
    ...followUps.map(({ id, title: text, owner: side, dueOn }) => ({
      ...{ id, kind: 'follow-up' as const, text, side, on: asDay(dueOn) },
    })),
    ...goals.map(({ id, title: text, targetDate }) => ({
      ...{ id, kind: 'goal' as const, text, side: 'mentee' as const, on: asDay(targetDate) },
    })),
  ];
}

const prepared = (meetingId: string, { by, at }: Act) => [
  { type: 'meeting.prepared' as const, at, facts: { meetingId, by } },
];

/** Adds something to talk about, or says why not. */
export const addTopic = (db: Database, known: KnownMeeting, text: string, act: Act) =>
  stepIn(db, known, async (tx, meeting) => {
    const meetingId = meeting.id;
    const topics = await tx.agendaTopic.count({ where: { meetingId } });
    const refusal = unlessAhead(meeting, act.at) ?? unlessFull(topics);
    if (refusal) return refusal;
    const data = { id: newId(), meetingId, text, addedBy: act.by, addedAt: act.at };
    await tx.agendaTopic.create({ data });
    return prepared(meetingId, act);
  });

/** Takes an item off the agenda, or says why not; null where the agenda has no such item. */
export async function removeItem(
  db: Database,
  known: KnownMeeting,
  itemId: string,
  act: Act,
): Promise<Refusal | { found: boolean }> {
  let found = true;
  const refusal = await stepIn(db, known, async (tx, meeting) => {
    const refused = unlessAhead(meeting, act.at);
    if (refused) return refused;
    const { id, mentorshipId, agendaWithout } = meeting;
    const { count } = await tx.agendaTopic.deleteMany({ where: { id: itemId, meetingId: id } });
    if (count > 0) return prepared(id, act);
    const where = { id: itemId, mentorshipId };
    found = (await tx.followUp.count({ where })) + (await tx.goal.count({ where })) > 0;
    if (!found || agendaWithout.includes(itemId)) return [];
    await tx.meeting.update({ where: { id }, data: { agendaWithout: { push: itemId } } });
    return prepared(id, act);
  });
  return refusal ?? { found };
}
