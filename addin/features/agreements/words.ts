import type { AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import type { NumberTerm, Role, Term, Weighed } from './terms.ts';

/** What to call the two inside a sentence. */
export type Names = Record<Side, string>;

const spelled = (count: number): string =>
  t('agreement.numbers').split(' ')[count - 1] ?? String(count);
const counted = (count: number) => ({ count, n: spelled(count) });

/** A number of the agreement in words, as it stands in a sentence. */
export const amount: Record<NumberTerm, (value: number) => string> = {
  cadenceWeeks: (weeks) => t('agreement.cadence', counted(weeks)),
  meetingMinutes: (minutes) => t('agreement.minutes', { count: minutes }),
  durationMonths: (months) => t('agreement.months', counted(months)),
  replyDays: (days) => t('agreement.reply', counted(days)),
  noticeHours: (hours) =>
    hours > 24 && hours % 24 === 0
      ? t('agreement.noticeDays', counted(hours / 24))
      : t('agreement.noticeHours', counted(hours)),
  feedbackDays: (days) => t('agreement.feedback', { count: days }),
};

export const termName = (term: Term, names: Names): string =>
  t(`agreement.terms.${term}`, { mentor: names.mentor, mentee: names.mentee });

export const roleName = (role: Role): string => t(`agreement.roles.${role}`);

/** How much of a role there is beside the others; empty where it is as much. */
export const share = ({ weight }: Weighed, all: Weighed[]): string => {
  if (all.length < 2 || weight === 2) return '';
  return weight > 2 ? t('agreement.weighed.a3') : t('agreement.weighed.a1');
};

const weighedRole = (each: Weighed, all: Weighed[]) =>
  [roleName(each.role), share(each, all)].filter(Boolean).join(', ');

const isAmount = (term: Term): term is NumberTerm => term in amount;

/** What a term says, one line for each thing that it names. */
export const termLines = (term: Term, terms: AgreementTerms): string[] => {
  if (isAmount(term)) return [amount[term](terms[term])];
  if (term === 'mentorRoles')
    return terms.mentorRoles.map((each, _, all) => weighedRole(each, all));
  if (term === 'menteeRoles')
    return terms.menteeRoles.map((each, _, all) => weighedRole(each, all));
  if (term === 'boundaries') return terms.boundaries.map((each) => t(`agreement.boundary.${each}`));
  if (term === 'confidentiality') return [t(`agreement.confidential.${terms.confidentiality}`)];
  const text = terms[term as 'purpose' | 'confidentialityNote' | 'boundariesNote'];
  return text ? [text] : [];
};
