import { limitsOf } from '../../mentoring/agreements/rules.ts';
import { termsInForce } from '../../mentoring/agreements/store.ts';
import { cancellationFacts } from '../../mentoring/alerts/facts/store.ts';
import { cancellationPatterns } from '../../mentoring/alerts/rules.ts';
import { settle } from '../../mentoring/alerts/store.ts';
import { lockMentorship } from '../../mentoring/mentorships/store.ts';
import type { Transaction } from '../../platform/database.ts';
import type { Reaction } from './reaction.ts';

/** Repeated cancellations, and an introductory meeting that fell through: raised, renewed, cleared. */
export const cancellationAlerts: Reaction = {
  name: 'cancellation-patterns',
  on: [
    'meeting.scheduled',
    'meeting.moved',
    'meeting.cancelled',
    'meeting.declined',
    'meeting.reinstated',
    'meeting.rescheduled',
    'meeting.held',
    'meeting.missed',
    'mentorship.resumed',
    'agreement.agreed',
  ],
  act: (tx, event, now) => settleCancellationAlerts(tx, event.mentorshipId, now),
};

/** Brings the alerts about cancelling into line with the meetings as they now are, by what the two have agreed. */
export async function settleCancellationAlerts(
  tx: Transaction,
  mentorshipId: string,
  now: Date,
): Promise<void> {
  const mentorship = await lockMentorship(tx, mentorshipId);
  if (mentorship?.state !== 'active') return;
  const { meetings, moves } = await cancellationFacts(tx, mentorshipId, now);
  const limits = limitsOf(await termsInForce(tx, mentorshipId));
  const patterns = cancellationPatterns(meetings, moves, now, limits);
  const kinds = ['repeated-cancellations', 'introduction-cancelled'] as const;
  await settle(tx, mentorship, patterns, [...kinds], now);
}
