import { z } from 'zod';
import { Side } from '../mentorships/schema.ts';

export const MeetingKind = z.enum(['introductory', 'regular', 'crucial']);
export type MeetingKind = z.infer<typeof MeetingKind>;

/**
 * `cancelled`: by the organizer; `declined`: by the attendee, or removed from their calendar;
 * `held`: its end has passed and nobody said otherwise; `missed`: marked so by one of the two.
 */
export const MeetingState = z.enum(['scheduled', 'cancelled', 'declined', 'held', 'missed']);
export type MeetingState = z.infer<typeof MeetingState>;

/** A mentor meeting, as the calendar has it. */
export const Meeting = z
  .object({
    id: z.uuid(),
    mentorshipId: z.uuid(),
    kind: MeetingKind,
    state: MeetingState,
    subject: z.string(),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    organizer: Side.nullable(),
    /** Which side cancelled or declined; null while it stands, or when a third person organised it. */
    endedBy: Side.nullable(),
    endedAt: z.iso.datetime().nullable(),
    /** Minutes between the cancellation and the planned start; negative when it came after. */
    noticeMinutes: z.int().nullable(),
    /** The cancellation was followed by a new meeting in time, and so does not count. */
    rescheduledTo: z.uuid().nullable(),
    /** The attendee proposed another time, which the organizer has not answered. */
    proposedStart: z.iso.datetime().nullable(),
    joinUrl: z.url().nullable(),
    webLink: z.url().nullable(),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof Meeting>;

export const MeetingList = z
  .object({ items: z.array(Meeting), next: z.string().nullable() })
  .meta({ id: 'MeetingList' });

/** `when=upcoming` runs forward from now, `past` backward; `cursor` is the `next` of the page before. */
export const MeetingQuery = z.object({
  when: z.enum(['upcoming', 'past']).default('upcoming'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type MeetingQuery = z.infer<typeof MeetingQuery>;
