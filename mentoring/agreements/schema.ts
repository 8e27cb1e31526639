import { z } from 'zod';
import { madeFrom, text, words } from '../fields/schema.ts';
import { Side } from '../mentorships/schema.ts';

export const MentorRole = z.enum(['advisor', 'devils-advocate', 'resource-person', 'champion']);
export type MentorRole = z.infer<typeof MentorRole>;

export const MenteeRole = z.enum(['planner', 'investigator', 'student']);
export type MenteeRole = z.infer<typeof MenteeRole>;

/** How much of a role: 1 a little, 2 as the rest, 3 above all. */
const Weight = z.int().min(1).max(3);

const noneTwice = <T extends { role: string }>(roles: T[]): boolean =>
  new Set(roles.map(({ role }) => role)).size === roles.length;
const twice = { error: 'names a role twice' };

/** What stays between the two: all of it, all but what they agree to share, or what is not personal. */
export const Confidentiality = z.enum(['between-us', 'unless-we-agree', 'personal-only']);

/** What this mentoring is not. */
export const Boundary = z.enum([
  'tutoring',
  'coaching',
  'consulting',
  'therapy',
  'line-management',
]);

/** What the two expect of each other. What is left out has the default. */
export const AgreementTerms = z
  .object({
    purpose: text(2000).default(''),
    /** Weeks from one meeting to the next. */
    cadenceWeeks: z.int().min(1).max(13).default(2),
    meetingMinutes: z.int().min(15).max(240).default(45),
    durationMonths: z.int().min(1).max(36).default(6),
    /** Working days within which each answers the other. */
    replyDays: z.int().min(1).max(14).default(2),
    /** Hours of notice for cancelling or moving a meeting; less is late. */
    noticeHours: z.int().min(1).max(168).default(24),
    mentorRoles: z
      .array(z.object({ role: MentorRole, weight: Weight }).strict())
      .refine(noneTwice, twice)
      .default([{ role: 'advisor', weight: 2 }]),
    menteeRoles: z
      .array(z.object({ role: MenteeRole, weight: Weight }).strict())
      .refine(noneTwice, twice)
      .default([{ role: 'planner', weight: 2 }]),
    confidentiality: Confidentiality.default('between-us'),
    confidentialityNote: text(1000).default(''),
    boundaries: z
      .array(Boundary)
      .refine((all) => new Set(all).size === all.length, { error: 'names one twice' })
      .default(['tutoring', 'coaching', 'consulting']),
    boundariesNote: text(1000).default(''),
    /** Days between two rounds of feedback, both ways; the first is after 30. */
    feedbackDays: z.int().min(14).max(180).default(60),
  })
  .strict()
  .meta({ id: 'AgreementTerms' });
export type AgreementTerms = z.infer<typeof AgreementTerms>;

/** A version as the two read it. */
export const AgreementVersion = z
  .object({
    version: z.int(),
    terms: AgreementTerms,
    /** What differs from the version before, by the names of the terms. */
    changed: z.array(AgreementTerms.keyof()),
    writtenBy: Side,
    writtenAt: z.iso.datetime(),
    signedAt: z.object({
      mentor: z.iso.datetime().nullable(),
      mentee: z.iso.datetime().nullable(),
    }),
  })
  .meta({ id: 'AgreementVersion' });
export type AgreementVersion = z.infer<typeof AgreementVersion>;

/**
 * A mentorship's agreement. `version` is 0 while nobody has written one; `terms` are then the defaults, a
 * draft to begin with. The newest version that both have signed is in force, also while a newer one waits.
 */
export const Agreement = z
  .object({
    mentorshipId: z.uuid(),
    state: z.enum(['none', 'waiting', 'in-force']),
    version: z.int(),
    terms: AgreementTerms,
    signedAt: AgreementVersion.shape.signedAt,
    /** The newest version; null while there is none. */
    newest: AgreementVersion.nullable(),
    /** What binds the two now; null while nothing does. */
    inForce: AgreementVersion.nullable(),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;

export const AgreementVersionList = z
  .object({ items: z.array(AgreementVersion), next: z.string().nullable() })
  .meta({ id: 'AgreementVersionList' });

/** A new version; `purpose` must say something before it can be one. */
export const AgreementDraft = z
  .object({ version: madeFrom, terms: AgreementTerms.safeExtend({ purpose: words(2000) }) })
  .strict()
  .meta({ id: 'AgreementDraft' });
export type AgreementDraft = z.infer<typeof AgreementDraft>;

/** Signing names the version that was read; only the newest can be signed. */
export const AgreementSignature = z
  .object({ version: z.int().min(1) })
  .strict()
  .meta({ id: 'AgreementSignature' });
