import { findVersion } from '../../mentoring/agreements/store.ts';
import { personIdOn } from '../../mentoring/mentorships/policy.ts';
import { otherSide } from '../../mentoring/mentorships/schema.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

/** A new version is told to the one who did not write it; that both have signed, to the one who signed first. */
export const tellAboutAgreement: Reaction = {
  name: 'tell-about-agreement',
  on: ['agreement.written', 'agreement.agreed'],
  async act(tx, event, now) {
    if (event.type !== 'agreement.written' && event.type !== 'agreement.agreed') return;
    const { mentorshipId, facts } = event;
    const mentorship = await findMentorship(tx, mentorshipId);
    const agreement = await findVersion(tx, mentorshipId, facts.version);
    if (!mentorship || !agreement) return;
    const kind = event.type === 'agreement.written' ? 'agreement-written' : 'agreement-agreed';
    const personId = personIdOn(mentorship, otherSide(facts.by));
    await notify(tx, [{ personId, mentorshipId, kind, subjectId: agreement.id }], now);
  },
};
