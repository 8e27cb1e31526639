import { earned } from '../../mentoring/celebrations/rules.ts';
import { celebrate, celebrationFacts } from '../../mentoring/celebrations/store.ts';
import { lockMentorship } from '../../mentoring/mentorships/store.ts';
import type { Reaction } from './reaction.ts';

/** What is worth a good word is celebrated, once each. */
export const celebrateAchievements: Reaction = {
  name: 'celebrate',
  on: ['goal.achieved', 'milestone.reached', 'meeting.held', 'mentorship.closed'],
  async act(tx, event, now) {
    const mentorship = await lockMentorship(tx, event.mentorshipId);
    if (!mentorship) return;
    const { meetings, known } = await celebrationFacts(tx, mentorship.id);
    await celebrate(tx, mentorship, earned(event, meetings, known), now);
  },
};
