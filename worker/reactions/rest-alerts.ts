import { AlertKind } from '../../mentoring/alerts/schema.ts';
import { settle } from '../../mentoring/alerts/store.ts';
import { lockMentorship } from '../../mentoring/mentorships/store.ts';
import type { Reaction } from './reaction.ts';

/** Nothing is held up to two people whose mentorship rests or is over. */
export const restAlerts: Reaction = {
  name: 'rest-alerts',
  on: ['mentorship.paused', 'mentorship.closed'],
  async act(tx, { mentorshipId }, now) {
    const mentorship = await lockMentorship(tx, mentorshipId);
    // It may have been resumed before this came to be done.
    if (!mentorship || mentorship.state === 'active') return;
    await settle(tx, mentorship, [], AlertKind.options, now);
  },
};
