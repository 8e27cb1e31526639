import { z } from 'zod';
import { day, entraId, text, words } from '../fields/schema.ts';
import { PersonRef } from '../people/schema.ts';

export const MentorshipState = z.enum(['requested', 'active', 'paused', 'closed']);
export type MentorshipState = z.infer<typeof MentorshipState>;

export const CloseReason = z.enum(['completed', 'ended', 'declined', 'expired']);
export type CloseReason = z.infer<typeof CloseReason>;

/** One of the two people of a mentorship. */
export const Side = z.enum(['mentor', 'mentee']);
export type Side = z.infer<typeof Side>;
export const sides = Side.options;

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');

/** A question about a request, or the answer to it. */
export const RequestWord = z.object({ by: Side, text: z.string(), at: z.iso.datetime() });
export type RequestWord = z.infer<typeof RequestWord>;

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
    /** What was asked about the request and answered, in order. */
    exchange: z.array(RequestWord),
    requestedAt: z.iso.datetime(),
    acceptedAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
    /** When a pause ends by itself. */
    pausedUntil: z.iso.datetime().nullable(),
    /** When the caller last looked. */
    seenAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Mentorship' });
export type Mentorship = z.infer<typeof Mentorship>;

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

/** Asking for more before answering, and the answer to that. */
export const MentorshipQuestion = z
  .object({ message: words(2000) })
  .strict()
  .meta({ id: 'MentorshipQuestion' });

/** A pause ends by itself at the start of the day `until`. */
export const MentorshipPause = z.object({ until: day }).strict().meta({ id: 'MentorshipPause' });

/** Closing says how it ended, and may say more; a request can be withdrawn by whoever made it (`ended`). */
export const MentorshipClose = z
  .object({ reason: z.enum(['completed', 'ended']), message: text(2000).optional() })
  .strict()
  .meta({ id: 'MentorshipClose' });

export const MentorshipList = z
  .object({ items: z.array(Mentorship), next: z.string().nullable() })
  .meta({ id: 'MentorshipList' });
