import { notNow, type Refusal } from '../../decisions/rules.ts';
import type { MeetingState } from '../schema.ts';

/** More than one meeting has time for. */
const mostTopics = 30;

/** A meeting has an agenda to change until it is over. */
export const isAhead = ({ state, end }: { state: MeetingState; end: Date }, now: Date): boolean =>
  state === 'scheduled' && end > now;

/** Why the agenda of a meeting is not changed; null where it can be. */
export const unlessAhead = (
  meeting: { state: MeetingState; end: Date },
  now: Date,
): Refusal | null =>
  isAhead(meeting, now) ? null : notNow('This meeting is over, or does not stand any more.');

/** Why there is no room for another topic; null where there is. */
export const unlessFull = (topics: number): Refusal | null =>
  topics < mostTopics ? null : notNow(`An agenda has at most ${mostTopics} topics.`);
