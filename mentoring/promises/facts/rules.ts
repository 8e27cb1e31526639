import type { AgreementTerms } from '../../agreements/schema.ts';
import type { FollowUpState } from '../../follow-ups/schema.ts';
import type { MentorshipFacts } from '../../mentorships/rules.ts';
import type { Side } from '../../mentorships/schema.ts';
import type { MeetingOutcome, Move } from '../cancellations/rules.ts';

/** A meeting, as far as promises are concerned. */
export type MeetingFacts = MeetingOutcome & {
  end: Date;
  /** When its notes were last written; null where there are none. */
  notesAt: Date | null;
};

/** A follow-up, as far as its day is concerned. */
export type FollowUpFacts = {
  id: string;
  meetingId: string | null;
  owner: Side;
  /** A day of the calendar, where its owner lives. */
  dueOn: string;
  state: FollowUpState;
  addedAt: Date;
};

/** What all rules look at: one mentorship as it is at a moment. */
export type Facts = {
  mentorship: MentorshipFacts & { id: string; acceptedAt: Date | null };
  /** Where the two live, as IANA has it. */
  zones: Record<Side, string>;
  /** What binds the two; null while they have agreed on nothing. */
  terms: AgreementTerms | null;
  meetings: MeetingFacts[];
  /** Changes of time of late. */
  moves: Move[];
  followUps: FollowUpFacts[];
  /** The last act of each in Accord or in the calendar. */
  acts: Record<Side, Date | null>;
  /** When the last pause ended. */
  resumedAt: Date | null;
};

/** The latest of some moments, of which one at least is known; 1970 where none is. */
export const latest = (...moments: (Date | null | undefined)[]): Date =>
  new Date(Math.max(0, ...moments.map((at) => at?.getTime() ?? 0)));

/** Since when a mentorship goes on without a rest. */
export const goesOnSince = ({ mentorship, resumedAt }: Facts): Date =>
  latest(mentorship.acceptedAt, resumedAt);

/** What was called off or moved before a pause is held against nobody after it. */
export function sinceThePause({
  meetings,
  moves,
  resumedAt,
}: Facts): Pick<Facts, 'meetings' | 'moves'> {
  if (!resumedAt) return { meetings, moves };
  return {
    meetings: meetings.filter(({ endedAt }) => !endedAt || endedAt > resumedAt),
    moves: moves.filter(({ at }) => at > resumedAt),
  };
}

/** The newest meeting that was held since the mentorship was accepted; null where there was none. */
export function lastHeld({ meetings, mentorship }: Facts): MeetingFacts | null {
  const since = mentorship.acceptedAt?.getTime() ?? 0;
  return meetings
    .filter(({ state, end }) => state === 'held' && end.getTime() > since)
    .reduce<MeetingFacts | null>((a, b) => (a && a.end >= b.end ? a : b), null);
}

/** The next meeting in the calendar, until it is known what became of it; null where there is none. */
export function nextMeeting({ meetings }: Facts): MeetingFacts | null {
  return meetings
    .filter(({ state }) => state === 'scheduled')
    .reduce<MeetingFacts | null>((a, b) => (a && a.start <= b.start ? a : b), null);
}
