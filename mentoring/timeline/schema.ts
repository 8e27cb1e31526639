import { z } from 'zod';
import { eventTypes } from '../events/schema.ts';
import { Side } from '../mentorships/schema.ts';

/** One thing that happened in a mentorship, as the two read it. */
export const TimelineEntry = z
  .object({
    id: z.uuid(),
    type: z.enum(eventTypes),
    at: z.iso.datetime(),
    by: Side.nullable(),
    /** The meeting, goal, milestone, follow-up, date, alert, celebration or mentorship that it is about. */
    subjectId: z.uuid(),
    /** What that is called; null where it has no name, or is there no more. */
    title: z.string().nullable(),
    /** Of an alert or a celebration, which kind of one. */
    kind: z.string().nullable(),
    /** The version, of an agreement; how many, of meetings kept; the minutes of notice, of a cancellation. */
    number: z.number().nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const Timeline = z
  .object({ items: z.array(TimelineEntry), next: z.string().nullable() })
  .meta({ id: 'Timeline' });

/** Newest first; `since` leaves out what is older, `cursor` is the `next` of the page before. */
export const TimelineQuery = z.object({
  since: z.iso.datetime().optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type TimelineQuery = z.infer<typeof TimelineQuery>;
