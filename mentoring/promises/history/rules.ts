import { inForce, type Version } from '../../agreements/rules.ts';
import type { DomainEvent, EventType } from '../../events/schema.ts';
import { answered, type MentorshipFacts } from '../../mentorships/rules.ts';
import { otherSide, type Side } from '../../mentorships/schema.ts';
import { defaults, type Move } from '../cancellations/rules.ts';
import { type Facts, latest } from '../facts/rules.ts';
import { daysAfter } from '../finding/rules.ts';
import { type FollowUpRow, followUpAsOf, type MeetingRow, meetingAsOf } from './parts/rules.ts';

/** All that is known of a mentorship: what is, and everything that happened, in the order in which it did. */
export type History = {
  mentorship: Facts['mentorship'];
  zones: Facts['zones'];
  versions: Version[];
  meetings: MeetingRow[];
  followUps: FollowUpRow[];
  events: DomainEvent[];
};

/** What the rules would have looked at at a moment: the same facts as of today, with the log unrolled to then. */
export function asOf(history: History, at: Date): Facts {
  const before = history.events.filter((event) => event.at <= at);
  const present = <T>(found: T | null): T[] => (found ? [found] : []);
  return {
    mentorship: mentorshipAsOf(history, before),
    zones: history.zones,
    terms: inForce(history.versions.map((version) => signedBy(version, at)))?.terms ?? null,
    meetings: history.meetings.flatMap((row) => present(meetingAsOf(row, history.events, at))),
    moves: movesIn(before, daysAfter(at, -defaults.windowDays)),
    followUps: history.followUps.flatMap((row) => present(followUpAsOf(row, before, at))),
    acts: { mentor: lastAct(before, 'mentor'), mentee: lastAct(before, 'mentee') },
    resumedAt: lastOf(before, ['mentorship.resumed'])?.at ?? null,
  };
}

function mentorshipAsOf({ mentorship }: History, before: DomainEvent[]): Facts['mentorship'] {
  const { id, requestedBy, exchange } = mentorship;
  const begun: MentorshipFacts & { acceptedAt: Date | null } = {
    state: 'requested',
    requestedBy,
    exchange: [],
    pausedUntil: null,
    acceptedAt: null,
    ...answered,
  };
  const now: typeof begun = Object.assign({ ...begun }, ...before.map(changeBy));
  const words = before.filter(
    ({ type }) => type === 'mentorship.asked' || type === 'mentorship.replied',
  );
  return { ...now, id, exchange: exchange.slice(0, words.length) };
}

/** What an event changes of a mentorship. */
function changeBy(event: DomainEvent): Partial<MentorshipFacts & { acceptedAt: Date }> {
  switch (event.type) {
    case 'mentorship.requested':
    case 'mentorship.asked':
    case 'mentorship.replied':
      return { waitingFor: otherSide(event.facts.by), waitingSince: event.at };
    case 'mentorship.accepted':
      return { ...answered, state: 'active', acceptedAt: event.at };
    case 'mentorship.paused':
      return { state: 'paused', pausedUntil: new Date(event.facts.until) };
    case 'mentorship.resumed':
      return { state: 'active', pausedUntil: null };
    case 'mentorship.declined':
    case 'mentorship.expired':
    case 'mentorship.closed':
      return { ...answered, state: 'closed', pausedUntil: null };
    default:
      return {};
  }
}

/** A version with the signatures that it had. */
function signedBy({ signedAt, ...version }: Version, at: Date): Version {
  const by = (side: Side) => (signedAt[side] && signedAt[side] <= at ? signedAt[side] : null);
  return { ...version, signedAt: { mentor: by('mentor'), mentee: by('mentee') } };
}

const movesIn = (events: DomainEvent[], since: Date): Move[] =>
  events.flatMap((event) => {
    if (event.type !== 'meeting.moved' || event.at < since) return [];
    const { meetingId, by, from, noticeMinutes } = event.facts;
    return [{ meetingId, by, at: event.at, from: new Date(from), noticeMinutes }];
  });

function lastAct(events: DomainEvent[], side: Side): Date | null {
  const acts = events.filter(({ facts }) => 'by' in facts && facts.by === side);
  return acts.length > 0 ? latest(...acts.map(({ at }) => at)) : null;
}

const lastOf = (events: DomainEvent[], types: EventType[]): DomainEvent | undefined =>
  events.findLast(({ type }) => types.includes(type));
