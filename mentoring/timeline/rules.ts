import { type EventType, eventTypes, parseFacts } from '../events/schema.ts';
import type { Side } from '../mentorships/schema.ts';
import type { TimelineEntry } from './schema.ts';

/** An event as the log has it. */
type Logged = { id: string; mentorshipId: string; type: string; at: Date; facts: unknown };

/** What the two do not read of again: how Accord works, and what another entry tells already. */
const untold: EventType[] = [
  'notification.created',
  'meeting.prepared',
  'meeting.rescheduled',
  'alert.cleared',
  'celebration.shared',
  'important-date.came',
];
export const toldTypes = eventTypes.filter((type) => !untold.includes(type));

/** How facts name what they are about; a milestone comes with its goal, and is meant itself. */
const subjects = [
  'meetingId',
  'milestoneId',
  'goalId',
  'followUpId',
  'alertId',
  'celebrationId',
  'importantDateId',
] as const;

type Facts = Partial<Record<(typeof subjects)[number], string>> & {
  by?: Side | null;
  version?: number;
  noticeMinutes?: number;
};

/** An event as an entry of the timeline, which has no title yet. */
export function entryOf({ id, mentorshipId, type, at, facts }: Logged): TimelineEntry {
  const known = parseFacts(type as EventType, facts) as Facts;
  const about = subjects.find((name) => known[name]);
  return {
    id,
    type: type as EventType,
    at: at.toISOString(),
    by: known.by ?? null,
    subjectId: (about && known[about]) ?? mentorshipId,
    title: null,
    kind: null,
    number: known.version ?? known.noticeMinutes ?? null,
  };
}
