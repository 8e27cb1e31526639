import type {
  AgreementTerms,
  AgreementVersion,
  MenteeRole,
  MentorRole,
} from '../../../mentoring/agreements/schema.ts';

export type Term = keyof AgreementTerms;
export type Role = MentorRole | MenteeRole;
export type Weighed = { role: Role; weight: number };
export type Confidentiality = AgreementTerms['confidentiality'];
export type Boundary = AgreementTerms['boundaries'][number];

/** The terms in the order in which they are read. */
export const allTerms: Term[] = [
  'purpose',
  'cadenceWeeks',
  'meetingMinutes',
  'durationMonths',
  'replyDays',
  'noticeHours',
  'feedbackDays',
  'mentorRoles',
  'menteeRoles',
  'confidentiality',
  'confidentialityNote',
  'boundaries',
  'boundariesNote',
];

/** What is usual; the schema takes anything between, and what is not usual is offered where it is set. */
export const usual = {
  cadenceWeeks: [1, 2, 3, 4, 6, 8, 13],
  meetingMinutes: [30, 45, 60, 90, 120],
  durationMonths: [3, 6, 9, 12, 18, 24],
  replyDays: [1, 2, 3, 5, 10],
  noticeHours: [4, 12, 24, 48, 72, 168],
  feedbackDays: [14, 30, 60, 90, 180],
} satisfies Partial<Record<Term, number[]>>;
export type NumberTerm = keyof typeof usual;

// The values are the schema's; its own lists would bring zod into the tab.
export const mentorRoles: MentorRole[] = [
  'advisor',
  'devils-advocate',
  'resource-person',
  'champion',
];
export const menteeRoles: MenteeRole[] = ['planner', 'investigator', 'student'];
export const confidentialities: Confidentiality[] = [
  'between-us',
  'unless-we-agree',
  'personal-only',
];
export const boundaries: Boundary[] = [
  'tutoring',
  'coaching',
  'consulting',
  'therapy',
  'line-management',
];

const ordered = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(value.map((each) => JSON.stringify(each)).sort())
    : JSON.stringify(value);

/** Whether a term says the same in both; the order of roles and boundaries says nothing. */
export const isSame = (term: Term, one: AgreementTerms, other: AgreementTerms): boolean =>
  ordered(one[term]) === ordered(other[term]);

/** The terms that differ, in the order in which they are read. */
export const differences = (before: AgreementTerms, after: AgreementTerms): Term[] =>
  allTerms.filter((term) => !isSame(term, before, after));

/** When both had signed a version; null while one has not. */
export const agreedAt = ({ signedAt: { mentor, mentee } }: AgreementVersion): string | null => {
  if (!mentor || !mentee) return null;
  return mentor > mentee ? mentor : mentee;
};
