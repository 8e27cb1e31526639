import type { Transaction } from '../../../platform/database.ts';
import { termsInForce } from '../../agreements/store.ts';
import { parseFacts } from '../../events/schema.ts';
import { asDay } from '../../fields/rules.ts';
import type { LockedMentorship } from '../../mentorships/store.ts';
import { defaults, type Move } from '../cancellations/rules.ts';
import { daysAfter } from '../finding/rules.ts';
import type { Facts, FollowUpFacts, MeetingFacts } from './rules.ts';

/** What the rules look at, of a mentorship whose lock the caller holds, as it is now. */
export async function readFacts(
  tx: Transaction,
  mentorship: LockedMentorship,
  now: Date,
): Promise<Facts> {
  const { id, mentorId, menteeId } = mentorship;
  const people = await tx.person.findMany({ where: { id: { in: [mentorId, menteeId] } } });
  const zoneOf = (personId: string) =>
    people.find((each) => each.id === personId)?.timeZone ?? 'UTC';
  return {
    mentorship,
    zones: { mentor: zoneOf(mentorId), mentee: zoneOf(menteeId) },
    terms: await termsInForce(tx, id),
    meetings: await readMeetings(tx, id),
    moves: await readMoves(tx, id, daysAfter(now, -defaults.windowDays)),
    followUps: await readFollowUps(tx, id),
    ...(await readActs(tx, id)),
  };
}

export const meetingColumns = {
  id: true,
  start: true,
  end: true,
  state: true,
  endedBy: true,
  endedAt: true,
  noticeMinutes: true,
  rescheduledTo: true,
  createdAt: true,
  notesAt: true,
} as const satisfies Record<keyof MeetingFacts, true>;

const readMeetings = (tx: Transaction, mentorshipId: string): Promise<MeetingFacts[]> =>
  tx.meeting.findMany({ where: { mentorshipId }, select: meetingColumns });

export const followUpColumns = {
  id: true,
  meetingId: true,
  owner: true,
  dueOn: true,
  state: true,
  addedAt: true,
} as const satisfies Record<keyof FollowUpFacts, true>;

async function readFollowUps(tx: Transaction, mentorshipId: string): Promise<FollowUpFacts[]> {
  const rows = await tx.followUp.findMany({ where: { mentorshipId }, select: followUpColumns });
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: asDay(dueOn) }));
}

async function readMoves(tx: Transaction, mentorshipId: string, since: Date): Promise<Move[]> {
  const where = { mentorshipId, type: 'meeting.moved', at: { gte: since } };
  const events = await tx.event.findMany({ where, orderBy: { at: 'asc' } });
  return events.map(({ at, facts }) => moveOf(at, parseFacts('meeting.moved', facts)));
}

const moveOf = (
  at: Date,
  { meetingId, by, from, noticeMinutes }: ReturnType<typeof parseFacts<'meeting.moved'>>,
): Move => ({ meetingId, by, at, from: new Date(from), noticeMinutes });

/** When each of the two last did something, and when the last pause ended. */
async function readActs(tx: Transaction, mentorshipId: string) {
  const [row] = await tx.$queryRaw<
    { mentor: Date | null; mentee: Date | null; resumedAt: Date | null }[]
  >`
    SELECT max(at) FILTER (WHERE facts->>'by' = 'mentor') AS mentor,
      max(at) FILTER (WHERE facts->>'by' = 'mentee') AS mentee,
      max(at) FILTER (WHERE type = 'mentorship.resumed') AS "resumedAt"
    FROM event WHERE mentorship_id = ${mentorshipId}::uuid`;
  const { mentor = null, mentee = null, resumedAt = null } = row ?? {};
  return { acts: { mentor, mentee }, resumedAt };
}
