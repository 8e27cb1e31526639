import type { SeenCopy } from '../calendar/schema.ts';
import type { NewEvent } from '../events/schema.ts';
import { otherSide, type Side } from '../mentorships/schema.ts';
import { type Copies, ending } from './endings/rules.ts';
import type { MeetingKind, MeetingState } from './schema.ts';

/** What is known of a meeting: the columns of its row that the calendar decides. */
export type MeetingFacts = {
  subject: string;
  start: Date;
  end: Date;
  organizer: Side | null;
  state: MeetingState;
  endedBy: Side | null;
  endedAt: Date | null;
  noticeMinutes: number | null;
  proposedStart: Date | null;
  joinUrl: string | null;
  webLink: string | null;
  createdAt: Date;
};

const minutes = (from: number, to: number): number => Math.floor((to - from) / 60_000);

/**
 * What a meeting is, by what the two mailboxes hold of it at `now`, and by when one of the two said that it
 * did not take place. It depends on nothing else, so the result is the same however often, late or in
 * whatever order the copies were read.
 */
export function factsOf(copies: Copies, now: Date, missedAt: Date | null = null): MeetingFacts {
  const { copy, organizer } = authoritative(copies);
  const end = ending(copies);
  const proposal = proposedStart(copies);
  return {
    subject: subjectOf(copies, copy),
    start: new Date(copy.start),
    end: new Date(copy.end),
    organizer,
    state: end ? end.how : stateByTime(copy, proposal, now, missedAt),
    endedBy: end?.by ?? null,
    endedAt: end ? new Date(end.at) : null,
    noticeMinutes: end ? minutes(end.at, copy.start) : null,
    proposedStart: !end && proposal ? new Date(proposal) : null,
    joinUrl: copy.joinUrl,
    webLink: copy.webLink,
    createdAt: new Date(copy.createdAt),
  };
}

/** Outlook puts a word in front of a cancelled copy's subject; a copy from before knows it without. */
function subjectOf({ mentor, mentee }: Copies, fallback: SeenCopy): string {
  const untouched = [mentor, mentee].find((copy) => copy && !copy.isCancelled);
  return untouched?.subject ?? fallback.subject.replace(/^Cancell?ed: /i, '');
}

/**
 * A meeting whose end has passed was held, unless the attendee was still waiting for another time or one of
 * the two said otherwise, of this time and not of one from which it has since been moved.
 */
function stateByTime(
  copy: SeenCopy,
  proposal: number | null,
  now: Date,
  missedAt: Date | null,
): MeetingState {
  if (missedAt && missedAt.getTime() >= copy.start) return 'missed';
  if (copy.end > now.getTime()) return 'scheduled';
  return proposal ? 'missed' : 'held';
}

/** The copy to believe for time and place: the organizer's; where it is gone or unknown, the latest read. */
function authoritative(copies: Copies): { copy: SeenCopy; organizer: Side | null } {
  const sides = (['mentor', 'mentee'] as const).filter((side) => copies[side]);
  const organizer = sides.find((side) => copies[side]?.isOrganizer) ?? null;
  const present = sides.filter((side) => copies[side]?.goneAt === null);
  const [first] = [
    ...present.filter((side) => side === organizer),
    ...present,
    ...sides.filter((side) => side === organizer),
    ...sides,
  ];
  const copy = first && copies[first];
  if (!copy) throw new Error('a meeting without copies');
  return { copy, organizer: organizer ?? otherOrganizer(copies) };
}

/** Where only the attendee's copy is known, the organizer is the other of the two or somebody else. */
function otherOrganizer(copies: Copies): Side | null {
  if (copies.mentor && copies.mentee) return null;
  return otherSide(copies.mentor ? 'mentor' : 'mentee');
}

function proposedStart({ mentor, mentee }: Copies): number | null {
  const organizers = [mentor, mentee].find((copy) => copy?.isOrganizer && copy.goneAt === null);
  return organizers?.partner?.proposedStart ?? null;
}

/** What happened between two states of knowledge of a meeting, `before` being null when it is new. */
export function eventsBetween(
  id: string,
  before: MeetingFacts | null,
  now: MeetingFacts,
  movedAt: Date,
): NewEvent[] {
  const meetingId = id;
  const events: NewEvent[] = [];
  const say = (event: NewEvent) => events.push(event);
  const wasEnded = before !== null && isEnded(before);

  if (!before)
    say({ type: 'meeting.scheduled', at: now.createdAt, facts: { meetingId, by: now.organizer } });
  if (wasEnded && !isEnded(now))
    say({ type: 'meeting.reinstated', at: movedAt, facts: { meetingId } });
  // What is moved after its end is put in its true place, not moved.
  const inTime = before !== null && movedAt < before.end && !(wasEnded && isEnded(now));
  if (inTime && before.start.getTime() !== now.start.getTime()) {
    const from = before.start.toISOString();
    const to = now.start.toISOString();
    const noticeMinutes = minutes(movedAt.getTime(), before.start.getTime());
    say({
      type: 'meeting.moved',
      at: movedAt,
      facts: { meetingId, by: now.organizer, from, to, noticeMinutes },
    });
  }
  if (now.proposedStart && before?.proposedStart?.getTime() !== now.proposedStart.getTime()) {
    const by = now.organizer && otherSide(now.organizer);
    say({ type: 'meeting.proposed', at: movedAt, facts: { meetingId, by } });
  }
  if (isEnded(now) && !(before && sameEnding(before, now))) {
    const facts = { meetingId, by: now.endedBy, noticeMinutes: now.noticeMinutes ?? 0 };
    const type = now.state === 'cancelled' ? 'meeting.cancelled' : 'meeting.declined';
    say({ type, at: now.endedAt ?? movedAt, facts });
  }
  if (now.state === 'held' && before?.state !== 'held') {
    say({ type: 'meeting.held', at: now.end, facts: { meetingId } });
  }
  return events;
}

export const isEnded = ({ state }: { state: MeetingState }): boolean =>
  state === 'cancelled' || state === 'declined';

const sameEnding = (a: MeetingFacts, b: MeetingFacts): boolean =>
  a.state === b.state && a.endedBy === b.endedBy;

/** The introductory meeting is the one with none before it that was held or is still to come. */
export const kindOf = (meeting: { start: Date }, firstStandingStart: Date | null): MeetingKind =>
  firstStandingStart === null || meeting.start <= firstStandingStart ? 'introductory' : 'regular';
