import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';

export const MentorshipState = z.enum(['requested', 'active', 'paused', 'closed']);
export type MentorshipState = z.infer<typeof MentorshipState>;

export const CloseReason = z.enum(['completed', 'ended', 'declined', 'expired']);
export type CloseReason = z.infer<typeof CloseReason>;

/** One of the two people of a mentorship. */
export const Side = z.enum(['mentor', 'mentee']);
export type Side = z.infer<typeof Side>;

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');

/** One mentor and one mentee, as the caller (`role`) sees it. */
export const Mentorship = z
  .object({
    id: z.uuid(),
    state: MentorshipState,
    closeReason: CloseReason.nullable(),
    role: Side,
    mentor: PersonRef,
    mentee: PersonRef,
    /** Why this mentor, in the mentee's words. */
    whyYou: z.string(),
    /** What the mentee hopes to learn. */
    hopes: z.string(),
    /** What whoever declined said to the other, if anything. */
    closeMessage: z.string().nullable(),
    /** Whose answer an open request waits for; null once it has one. */
    waitingFor: Side.nullable(),
    requestedAt: z.iso.datetime(),
    acceptedAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Mentorship' });
export type Mentorship = z.infer<typeof Mentorship>;

/** Text that PostgreSQL can keep as it is: no NUL, and no half of a character. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value), {
      error: 'holds a character that cannot be kept',
    });
const words = (max: number) => text(max).min(1);
/** Entra writes its ids in lower case; somebody else may not. */
const entraId = z.guid().toLowerCase();

/**
 * The mentee asks a mentor (`mentorId`), or offers themself as a mentor to a mentee (`menteeId`).
 * Exactly one of the two is given; both are Entra object ids.
 */
export const MentorshipRequest = z
  .object({
    mentorId: entraId.optional(),
    menteeId: entraId.optional(),
    whyYou: words(2000),
    hopes: words(2000),
  })
  .strict()
  .refine((body) => (body.mentorId === undefined) !== (body.menteeId === undefined), {
    path: ['mentorId'],
    message: 'give either mentorId or menteeId, and not both',
  })
  .meta({ id: 'MentorshipRequest' });
export type MentorshipRequest = z.infer<typeof MentorshipRequest>;

/** Declining may say why; the words go to the other person only. */
export const MentorshipDecline = z
  .object({ message: text(2000).optional() })
  .strict()
  .meta({ id: 'MentorshipDecline' });

export const MentorshipList = z
  .object({ items: z.array(Mentorship), next: z.string().nullable() })
  .meta({ id: 'MentorshipList' });
