import { otherSide } from '../../mentoring/mentorships/schema.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

const kinds = {
  'mentorship.requested': 'mentorship-requested',
  'mentorship.accepted': 'mentorship-accepted',
  'mentorship.declined': 'mentorship-declined',
} as const;

/** A request, and the answer to it, is told to the other of the two. */
export const tellAboutRequest: Reaction = {
  name: 'tell-about-request',
  on: ['mentorship.requested', 'mentorship.accepted', 'mentorship.declined'],
  async act(tx, event, now) {
    const mentorship = await findMentorship(tx, event.mentorshipId);
    if (!mentorship || !(event.type in kinds)) return;
    const { type, facts, mentorshipId } = event as typeof event & { type: keyof typeof kinds };
    const receiver = otherSide(facts.by);
    const personId = receiver === 'mentor' ? mentorship.mentorId : mentorship.menteeId;
    await notify(tx, [{ personId, mentorshipId, kind: kinds[type], subjectId: mentorshipId }], now);
  },
};
