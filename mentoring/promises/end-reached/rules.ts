import { DateTime } from 'luxon';
import type { AgreementTerms } from '../../agreements/schema.ts';
import { sides } from '../../mentorships/schema.ts';
import {
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  standsFrom,
  written,
} from '../finding/rules.ts';

/** When the time is over that the two agreed on. */
export const endOf = (acceptedAt: Date, { durationMonths: months }: AgreementTerms): Date =>
  DateTime.fromJSDate(acceptedAt, { zone: 'utc' }).plus({ months }).toJSDate();

/** The agreed time is over: the two complete it, or agree on more. */
export const endReached: Rule = {
  name: 'end-reached',
  alert: null,
  during: ['active'],
  find({ mentorship: { id, acceptedAt }, terms }, now): Finding[] {
    if (!terms || !acceptedAt) return [nothing('no agreement is in force')];
    const end = endOf(acceptedAt, terms);
    const telling = { kind: 'end-reached' as const, subjectId: id };
    return [
      standsFrom(end, now, {
        about: null,
        because: `${terms.durationMonths} months end ${written(end)}`,
        evidence: noEvidence,
        tells: sides.map((to) => ({ to, ...telling, occurrence: terms.durationMonths })),
      }),
    ];
  },
};
