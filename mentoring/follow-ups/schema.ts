import { z } from 'zod';
import { day, entraId, madeFrom, text, words } from '../fields/schema.ts';
import { Side } from '../mentorships/schema.ts';

/** `advice` is something to try, of which one later says whether it was tried and what happened. */
export const FollowUpKind = z.enum(['action', 'deliverable', 'introduction', 'resource', 'advice']);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

export const FollowUpState = z.enum(['open', 'done', 'dropped']);
export type FollowUpState = z.infer<typeof FollowUpState>;

/** Something one of the two promised. */
export const FollowUp = z
  .object({
    id: z.uuid(),
    mentorshipId: z.uuid(),
    /** The meeting at which it was promised. */
    meetingId: z.uuid().nullable(),
    title: z.string(),
    kind: FollowUpKind,
    owner: Side,
    /** The owner's Entra object id. */
    ownerId: z.guid(),
    dueOn: day,
    state: FollowUpState,
    /** Open, and its day has passed where the owner lives. */
    overdue: z.boolean(),
    addedBy: Side,
    addedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    dropReason: z.string().nullable(),
    tried: z.boolean().nullable(),
    whatHappened: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'FollowUp' });
export type FollowUp = z.infer<typeof FollowUp>;

export const FollowUpList = z
  .object({ items: z.array(FollowUp), next: z.string().nullable() })
  .meta({ id: 'FollowUpList' });

export const FollowUpQuery = z.object({
  state: z.enum(['open', 'ended', 'all']).default('all'),
  owner: Side.optional(),
});
export type FollowUpQuery = z.infer<typeof FollowUpQuery>;

export const NewFollowUp = z
  .object({
    title: words(300),
    kind: FollowUpKind,
    ownerId: entraId,
    dueOn: day,
    meetingId: z.uuid().nullish(),
  })
  .strict()
  .meta({ id: 'NewFollowUp' });
export type NewFollowUp = z.infer<typeof NewFollowUp>;

export const FollowUpChange = NewFollowUp.omit({ meetingId: true })
  .partial()
  .extend({ version: madeFrom })
  .strict()
  .meta({ id: 'FollowUpChange' });
export type FollowUpChange = z.infer<typeof FollowUpChange>;

/** Done; of advice also whether it was tried, and what happened. */
export const FollowUpDone = z
  .object({ tried: z.boolean().optional(), whatHappened: text(2000).optional() })
  .strict()
  .meta({ id: 'FollowUpDone' });
export type FollowUpDone = z.infer<typeof FollowUpDone>;

export const FollowUpDrop = z
  .object({ reason: text(1000).optional() })
  .strict()
  .meta({ id: 'FollowUpDrop' });
