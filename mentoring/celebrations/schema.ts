import { z } from 'zod';
import { Side } from '../mentorships/schema.ts';

export const CelebrationKind = z.enum([
  'goal-achieved',
  'milestone-reached',
  'first-meeting',
  'meetings-kept',
  'completed',
]);
export type CelebrationKind = z.infer<typeof CelebrationKind>;

/** Something worth a good word; it happens once. */
export const Celebration = z
  .object({
    id: z.uuid(),
    kind: CelebrationKind,
    mentorshipId: z.uuid(),
    /** The goal, milestone, meeting or mentorship that it is about. */
    subjectId: z.uuid(),
    at: z.iso.datetime(),
    /** A sentence for the reader, in their language; it holds no title. */
    message: z.string(),
    /** Of meetings kept in a row, how many; otherwise 1. */
    count: z.int(),
    /** Whose achievement it is; null where it is both's. */
    honours: Side.nullable(),
    /** When it was posted to the chat of the two. */
    sharedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Celebration' });
export type Celebration = z.infer<typeof Celebration>;

export const CelebrationList = z
  .object({ items: z.array(Celebration), next: z.string().nullable() })
  .meta({ id: 'CelebrationList' });
