import { defaultTerms } from '../../agreements/rules.ts';
import { dayMs } from '../../fields/rules.ts';
import { sides } from '../../mentorships/schema.ts';
import {
  daysAfter,
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  standsFrom,
  written,
} from '../finding/rules.ts';

const firstDay = 30;
/** A round that nobody was told of within these days, as in a pause, is passed over; who hears weekly still does. */
const withinDays = 8;

/** From time to time the two tell each other what helps. */
export const feedbackDue: Rule = {
  name: 'feedback-due',
  alert: null,
  during: ['active'],
  find({ mentorship: { id, acceptedAt }, terms }, now): Finding[] {
    if (!acceptedAt) return [nothing('it has not begun')];
    const { feedbackDays } = terms ?? defaultTerms;
    const days = (now.getTime() - acceptedAt.getTime()) / dayMs;
    const rounds = Math.max(0, Math.floor((days - firstDay) / feedbackDays));
    const since = firstDay + rounds * feedbackDays;
    // Of two rounds the later, once it has come; the next one is looked for when this one is over.
    const isOver = days >= since + withinDays;
    const on = isOver ? since + feedbackDays : since;
    const from = daysAfter(acceptedAt, on);
    const telling = { kind: 'feedback-due' as const, subjectId: id, occurrence: on };
    return [
      standsFrom(from, now, {
        about: null,
        because: `feedback on day ${firstDay} and every ${feedbackDays} days; day ${on} is ${written(from)}`,
        evidence: noEvidence,
        tells: sides.map((to) => ({ to, ...telling })),
        until: daysAfter(from, withinDays),
      }),
    ];
  },
};
