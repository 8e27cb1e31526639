import { dayMs } from '../../fields/rules.ts';
import type { Side } from '../../mentorships/schema.ts';
import { isEnded } from '../rules.ts';
import type { MeetingState } from '../schema.ts';

/** What deciding needs to know of each of a mentorship's meetings. */
export type Reschedulable = {
  id: string;
  start: Date;
  state: MeetingState;
  organizer: Side | null;
  endedBy: Side | null;
  endedAt: Date | null;
  createdAt: Date;
};

/**
 * Which cancelled meeting was really a reschedule, and to which: the person who cancelled made a new
 * meeting of the same two within 24 h, and it starts within 7 days of the old start. A new meeting
 * stands in for one old one only. Returns pairs of ids: cancelled → new.
 */
export function reschedules(meetings: Reschedulable[]): Map<string, string> {
  const taken = new Map<string, string>();
  const used = new Set<string>();
  const byCreation = [...meetings].sort(oldest((meeting) => meeting.createdAt));
  const cancelled = meetings.filter(isEnded).sort(oldest((meeting) => meeting.endedAt));
  for (const old of cancelled) {
    const made = byCreation.find((meeting) => !used.has(meeting.id) && replaces(meeting, old));
    if (!made) continue;
    taken.set(old.id, made.id);
    used.add(made.id);
  }
  return taken;
}

function replaces(made: Reschedulable, old: Reschedulable): boolean {
  if (made.id === old.id || !old.endedAt || !old.endedBy || made.organizer !== old.endedBy)
    return false;
  const waited = made.createdAt.getTime() - old.endedAt.getTime();
  const apart = Math.abs(made.start.getTime() - old.start.getTime());
  return waited > 0 && waited <= dayMs && apart <= 7 * dayMs;
}

/** By a time, then by id, so that the result never depends on the order of the rows. */
const oldest =
  (timeOf: (meeting: Reschedulable) => Date | null) =>
  (a: Reschedulable, b: Reschedulable): number =>
    (timeOf(a)?.getTime() ?? 0) - (timeOf(b)?.getTime() ?? 0) || a.id.localeCompare(b.id);
