import type { DomainEvent } from '../../mentoring/events/schema.ts';
import { countEarlier } from '../../mentoring/events/store.ts';
import { personIdOn } from '../../mentoring/mentorships/policy.ts';
import { otherSide, type Side } from '../../mentoring/mentorships/schema.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import type { NotificationKind } from '../../mentoring/notifications/schema.ts';
import { notify } from '../../mentoring/notifications/store.ts';
import type { Reaction } from './reaction.ts';

const kinds = {
  'mentorship.requested': 'mentorship-requested',
  'mentorship.accepted': 'mentorship-accepted',
  'mentorship.declined': 'mentorship-declined',
  'mentorship.asked': 'mentorship-asked',
  'mentorship.replied': 'mentorship-replied',
  'mentorship.expired': 'mentorship-expired',
  'mentorship.paused': 'mentorship-paused',
  'mentorship.resumed': 'mentorship-resumed',
  'mentorship.closed': 'mentorship-closed',
} as const;

type Told = Extract<DomainEvent, { type: keyof typeof kinds }>;
const isTold = (event: DomainEvent): event is Told => event.type in kinds;

/** Each turn of a mentorship is told to the other of the two, or to both where nobody took it. */
export const tellAboutMentorship: Reaction = {
  name: 'tell-about-mentorship',
  on: Object.keys(kinds) as (keyof typeof kinds)[],
  async act(tx, event, now) {
    const mentorship = await findMentorship(tx, event.mentorshipId);
    if (!mentorship || !isTold(event)) return;
    const { mentorshipId } = event;
    // A second pause, or question, is not the first said again.
    const occurrence = await countEarlier(tx, event);
    // What ends before it was accepted was never more than a request.
    const withdrawn = event.type === 'mentorship.closed' && !mentorship.acceptedAt;
    const kind: NotificationKind = withdrawn ? 'mentorship-withdrawn' : kinds[event.type];
    const told = receivers(event).map((side) => ({
      personId: personIdOn(mentorship, side),
      mentorshipId,
      kind,
      subjectId: mentorshipId,
      occurrence,
    }));
    await notify(tx, told, now);
  },
};

/** Of a request that expired the one hears who waited, and the mentee in any case. */
function receivers(event: Told): Side[] {
  if (event.type === 'mentorship.expired') {
    return event.facts.unansweredBy === 'mentor' ? ['mentee'] : ['mentor', 'mentee'];
  }
  return event.facts.by ? [otherSide(event.facts.by)] : ['mentor', 'mentee'];
}
