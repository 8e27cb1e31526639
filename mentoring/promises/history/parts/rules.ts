import type { DomainEvent } from '../../../events/schema.ts';
import type { FollowUpFacts, MeetingFacts } from '../../facts/rules.ts';

/** What is known of a meeting today, and of a follow-up. */
export type MeetingRow = MeetingFacts;
export type FollowUpRow = FollowUpFacts & { endedAt: Date | null };

type OfMeeting = Extract<DomainEvent, { facts: { meetingId: string } }>;
const isOf =
  (meetingId: string) =>
  (event: DomainEvent): event is OfMeeting =>
    'meetingId' in event.facts && event.facts.meetingId === meetingId;

/** A meeting as it was at a moment; null where it had not been made. `events` are all of its mentorship. */
export function meetingAsOf(row: MeetingRow, events: DomainEvent[], at: Date): MeetingFacts | null {
  if (row.createdAt > at) return null;
  const own = events.filter(isOf(row.id));
  const start = startAsOf(row, own, at);
  const length = row.end.getTime() - row.start.getTime();
  const times = { start, end: new Date(start.getTime() + length) };
  const noted = own.findLast((event) => event.type === 'meeting.noted' && event.at <= at);
  const notesAt = row.notesAt && (row.notesAt <= at ? row.notesAt : (noted?.at ?? null));
  return { ...row, ...times, notesAt, ...endAsOf(row, own, at) };
}

/** The first move after then says from where. */
function startAsOf(row: MeetingRow, own: OfMeeting[], at: Date): Date {
  const move = own.find((event) => event.type === 'meeting.moved' && event.at > at);
  return move?.type === 'meeting.moved' ? new Date(move.facts.from) : row.start;
}

type End = Pick<MeetingFacts, 'state' | 'endedBy' | 'endedAt' | 'noticeMinutes' | 'rescheduledTo'>;
const scheduled: End = {
  state: 'scheduled',
  endedBy: null,
  endedAt: null,
  noticeMinutes: null,
  rescheduledTo: null,
};

/** What had become of it: by its events where it has any, otherwise by what is known of it today. */
function endAsOf(row: MeetingRow, own: OfMeeting[], at: Date): End {
  const told = own.some((event) => endBy(event) !== null);
  if (told) {
    const ends = own.filter((event) => event.at <= at).map(endBy);
    return Object.assign({ ...scheduled }, ...ends);
  }
  const since = row.endedAt ?? row.end;
  return row.state !== 'scheduled' && since > at ? scheduled : row;
}

function endBy(event: OfMeeting): Partial<End> | null {
  switch (event.type) {
    case 'meeting.cancelled':
    case 'meeting.declined': {
      const { by: endedBy, noticeMinutes } = event.facts;
      const state = event.type === 'meeting.cancelled' ? 'cancelled' : 'declined';
      return { ...scheduled, state, endedBy, endedAt: event.at, noticeMinutes };
    }
    case 'meeting.reinstated':
      return scheduled;
    case 'meeting.rescheduled':
      return { rescheduledTo: event.facts.rescheduledTo };
    case 'meeting.held':
      return { ...scheduled, state: 'held' };
    case 'meeting.missed':
      return { ...scheduled, state: 'missed' };
    default:
      return null;
  }
}

/** A follow-up as it was at a moment; null where it had not been promised. `before` are the events until then. */
export function followUpAsOf(
  { endedAt, ...row }: FollowUpRow,
  before: DomainEvent[],
  at: Date,
): FollowUpFacts | null {
  if (row.addedAt > at) return null;
  const state = endedAt && endedAt <= at ? row.state : 'open';
  const words = before.flatMap((event) =>
    (event.type === 'follow-up.promised' || event.type === 'follow-up.changed') &&
    event.facts.followUpId === row.id
      ? [event.facts]
      : [],
  );
  const owner = words.at(-1)?.owner ?? row.owner;
  const dueOn = words.findLast((said) => said.dueOn)?.dueOn ?? row.dueOn;
  return { ...row, state, owner, dueOn };
}
