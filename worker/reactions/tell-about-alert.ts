import { findMentorship, peopleOf } from '../../mentoring/mentorships/store.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

/** An alert is told to both: to the one it is about in kind words, to the other so that they can talk. */
export const tellAboutAlert: Reaction = {
  name: 'tell-about-alert',
  on: ['alert.raised'],
  async act(tx, event, now) {
    const mentorship = await findMentorship(tx, event.mentorshipId);
    if (event.type !== 'alert.raised' || !mentorship) return;
    const { mentorshipId, facts } = event;
    const told = { mentorshipId, kind: 'alert-raised' as const, subjectId: facts.alertId };
    await notify(
      tx,
      peopleOf(mentorship).map((personId) => ({ personId, ...told })),
      now,
    );
  },
};
