import type { Transaction } from '../../../platform/database.ts';
import { parseFacts } from '../../events/schema.ts';
import { defaults, type MeetingOutcome, type Move } from '../rules.ts';

const day = 24 * 60 * 60 * 1000;

const outcome = {
  id: true,
  start: true,
  state: true,
  endedBy: true,
  endedAt: true,
  noticeMinutes: true,
  rescheduledTo: true,
  createdAt: true,
} as const satisfies Record<keyof MeetingOutcome, true>;

/** What the patterns of cancelling are made of: a mentorship's meetings, and its moves of late. */
export async function cancellationFacts(
  tx: Transaction,
  mentorshipId: string,
  now: Date,
): Promise<{ meetings: MeetingOutcome[]; moves: Move[] }> {
  const meetings = await tx.meeting.findMany({ where: { mentorshipId }, select: outcome });
  const since = new Date(now.getTime() - defaults.windowDays * day);
  const where = { mentorshipId, type: 'meeting.moved', at: { gte: since } };
  const events = await tx.event.findMany({ where, orderBy: { at: 'asc' } });
  const moves = events.map((event) => {
    const { meetingId, by, from, noticeMinutes } = parseFacts('meeting.moved', event.facts);
    return { meetingId, by, at: event.at, from: new Date(from), noticeMinutes };
  });
  return { meetings, moves };
}
