import type { DomainEvent } from '../events/schema.ts';
import type { MeetingState } from '../meetings/schema.ts';
import type { Side } from '../mentorships/schema.ts';
import type { CelebrationKind } from './schema.ts';

/** A meeting, as far as meetings kept are concerned. */
export type KeptMeeting = {
  id: string;
  start: Date;
  state: MeetingState;
  rescheduledTo: string | null;
};

/** Something earned: what it is about, whose it is (null: both's), and of meetings kept how many. */
export type Earned = {
  kind: CelebrationKind;
  subjectId: string;
  count: number;
  honours: Side | null;
  at: Date;
};
type Known = Pick<Earned, 'kind' | 'count'>;

/** As many meetings kept in a row are worth a good word; each number once a mentorship. */
const rows = [5, 10, 25];

/** What an event earns, given the mentorship's meetings as they now are and what has been celebrated in it. */
export function earned(event: DomainEvent, meetings: KeptMeeting[], known: Known[]): Earned[] {
  const { at, mentorshipId } = event;
  const ofMentee = { count: 1, honours: 'mentee' as const, at };
  const ofBoth = { count: 1, honours: null, at };
  switch (event.type) {
    case 'goal.achieved':
      return [{ kind: 'goal-achieved', subjectId: event.facts.goalId, ...ofMentee }];
    case 'milestone.reached':
      return [{ kind: 'milestone-reached', subjectId: event.facts.milestoneId, ...ofMentee }];
    case 'mentorship.closed':
      return event.facts.reason === 'completed'
        ? [{ kind: 'completed', subjectId: mentorshipId, ...ofBoth }]
        : [];
    case 'meeting.held': {
      const first = firstMeeting(meetings, known);
      const kept = keptInARow(meetings, event.facts.meetingId);
      const isNew = (count: number) =>
        !known.some((each) => each.kind === 'meetings-kept' && each.count === count);
      return [
        ...(first ? [{ kind: 'first-meeting' as const, subjectId: first, ...ofBoth }] : []),
        ...rows
          .filter((count) => count <= kept && isNew(count))
          .map((count) => ({
            kind: 'meetings-kept' as const,
            subjectId: mentorshipId,
            ...ofBoth,
            count,
          })),
      ];
    }
    default:
      return [];
  }
}

/** The first meeting that was ever held, unless one has been celebrated as such. */
function firstMeeting(meetings: KeptMeeting[], known: Known[]): string | null {
  if (known.some(({ kind }) => kind === 'first-meeting')) return null;
  return inOrder(meetings).find(({ state }) => state === 'held')?.id ?? null;
}

/**
 * How many meetings were held in the row that a meeting stands in. One that was cancelled, declined or missed
 * breaks the row, unless it was only rescheduled; what is still to come does neither.
 */
export function keptInARow(meetings: KeptMeeting[], meetingId: string): number {
  let row: string[] = [];
  for (const { id, state, rescheduledTo } of inOrder(meetings)) {
    if (state === 'held') row.push(id);
    else if (state !== 'scheduled' && !rescheduledTo) {
      if (row.includes(meetingId)) break;
      row = [];
    }
  }
  return row.includes(meetingId) ? row.length : 0;
}

const inOrder = (meetings: KeptMeeting[]): KeptMeeting[] =>
  [...meetings].sort((a, b) => a.start.getTime() - b.start.getTime() || a.id.localeCompare(b.id));
