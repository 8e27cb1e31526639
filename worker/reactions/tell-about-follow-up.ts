import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

/** Who has promised something is told when their partner has written it down for them. */
export const tellAboutFollowUp: Reaction = {
  name: 'tell-about-follow-up',
  on: ['follow-up.promised'],
  async act(tx, event, now) {
    if (event.type !== 'follow-up.promised') return;
    const { followUpId: subjectId, owner, by } = event.facts;
    const mentorship = await findMentorship(tx, event.mentorshipId);
    if (!mentorship || owner === by) return;
    const { id: mentorshipId } = mentorship;
    const personId = mentorship[owner].id;
    await notify(tx, [{ personId, mentorshipId, kind: 'follow-up-promised', subjectId }], now);
  },
};
