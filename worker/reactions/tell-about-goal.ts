import { findGoal } from '../../mentoring/goals/store.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

/** What the mentor proposes is told to the mentee, and the mentee's answer to the mentor. */
export const tellAboutGoal: Reaction = {
  name: 'tell-about-goal',
  on: ['goal.proposed', 'goal.accepted', 'goal.declined'],
  async act(tx, event, now) {
    if (!('goalId' in event.facts)) return;
    const goal = await findGoal(tx, event.facts.goalId);
    if (!goal) return;
    const { mentorshipId, mentorship, id: subjectId, version: occurrence } = goal;
    const told =
      event.type === 'goal.proposed'
        ? { kind: 'goal-proposed' as const, personId: mentorship.menteeId }
        : { kind: 'goal-answered' as const, personId: mentorship.mentorId };
    await notify(tx, [{ mentorshipId, subjectId, occurrence, ...told }], now);
  },
};
