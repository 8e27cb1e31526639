import { sides } from '../../mentorships/schema.ts';
import { endOf } from '../end-reached/rules.ts';
import {
  daysAfter,
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  standsFrom,
  written,
} from '../finding/rules.ts';

/** Later than this it would come out of the blue. */
const withinDays = 30;

/** At half of the agreed time the two look at their agreement again. */
export const agreementReview: Rule = {
  name: 'agreement-review',
  alert: null,
  during: ['active'],
  find({ mentorship: { id, acceptedAt }, terms }, now): Finding[] {
    if (!terms || !acceptedAt) return [nothing('no agreement is in force')];
    const end = endOf(acceptedAt, terms);
    const half = new Date((acceptedAt.getTime() + end.getTime()) / 2);
    const telling = { kind: 'agreement-review' as const, subjectId: id };
    return [
      standsFrom(half, now, {
        about: null,
        because: `half of ${terms.durationMonths} months have passed ${written(half)}`,
        evidence: noEvidence,
        // Another length has another half.
        tells: sides.map((to) => ({ to, ...telling, occurrence: terms.durationMonths })),
        until: daysAfter(half, withinDays),
      }),
    ];
  },
};
