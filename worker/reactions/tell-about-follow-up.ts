import { countEarlier } from '../../mentoring/events/store.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

/** Who has promised something is told when their partner has written it down for them, or handed it to them. */
export const tellAboutFollowUp: Reaction = {
  name: 'tell-about-follow-up',
  on: ['follow-up.promised', 'follow-up.changed'],
  async act(tx, event, now) {
    if (event.type !== 'follow-up.promised' && event.type !== 'follow-up.changed') return;
    const { followUpId: subjectId, owner, by } = event.facts;
    const stays = event.type === 'follow-up.changed' && !event.facts.formerOwner;
    if (owner === by || stays) return;
    const mentorship = await findMentorship(tx, event.mentorshipId);
    if (!mentorship) return;
    const { id: mentorshipId } = mentorship;
    // What goes to and fro is told each time it comes.
    const occurrence = event.type === 'follow-up.changed' ? 1 + (await countEarlier(tx, event)) : 0;
    const told = { kind: 'follow-up-promised', subjectId, occurrence } as const;
    await notify(tx, [{ personId: mentorship[owner].id, mentorshipId, ...told }], now);
  },
};
