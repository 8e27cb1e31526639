import type { NewEvent } from '../events/schema.ts';
import { type MentorshipState, otherSide, type Side } from './schema.ts';

/** What the rules need to know of a mentorship. */
export type MentorshipFacts = { state: MentorshipState; requestedBy: Side };

/** While a mentorship is in one of these, the meetings of the two are watched. */
export const watchedStates: MentorshipState[] = ['active', 'paused'];

export type Answer = 'accept' | 'decline';

/** Whose answer a request waits for; null once it has one. */
export const waitingFor = ({ state, requestedBy }: MentorshipFacts): Side | null =>
  state === 'requested' ? otherSide(requestedBy) : null;

/** What an answer to a request changes, or null where there is no request to answer. */
export function answer(mentorship: MentorshipFacts, by: Side, how: Answer, at: Date) {
  if (waitingFor(mentorship) !== by) return null;
  return how === 'accept'
    ? { change: { state: 'active' as const, acceptedAt: at }, event: told('mentorship.accepted') }
    : {
        change: { state: 'closed' as const, closeReason: 'declined' as const, closedAt: at },
        event: told('mentorship.declined'),
      };

  function told(type: 'mentorship.accepted' | 'mentorship.declined'): NewEvent {
    return { type, at, facts: { by } };
  }
}
