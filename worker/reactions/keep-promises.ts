import { type EventType, eventTypes } from '../../mentoring/events/schema.ts';
import { keepPromises } from '../../mentoring/promises/store.ts';
import type { Reaction } from './reaction.ts';

/** What only tells of something that Accord itself has said changes nothing that was promised. */
const echoes: EventType[] = [
  'alert.raised',
  'alert.cleared',
  'notification.created',
  'celebration.earned',
  'celebration.shared',
  'important-date.came',
  'important-date.passed',
];

/** Whatever happens, all that was promised in the mentorship is looked at again, by the rules in mentoring/promises. */
export const keepPromisesInMind: Reaction = {
  name: 'keep-promises',
  on: eventTypes.filter((type) => !echoes.includes(type)),
  act: (tx, { mentorshipId }, now) => keepPromises(tx, mentorshipId, now),
};
