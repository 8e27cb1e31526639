import { z } from 'zod';
import { day, madeFrom, text, words } from '../fields/schema.ts';
import { NewFollowUp } from '../follow-ups/schema.ts';
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
    /** What was said; null while nobody has written any. */
    notes: z.string().nullable(),
    notesVersion: z.int(),
    notesBy: Side.nullable(),
    notesAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof Meeting>;

/** Something to talk about: a topic that one of the two added, an open follow-up, or a goal. */
export const AgendaItem = z
  .object({
    /** The topic's, follow-up's or goal's. */
    id: z.uuid(),
    kind: z.enum(['topic', 'follow-up', 'goal']),
    text: z.string(),
    /** Who added the topic, owes the follow-up, or has the goal. */
    side: Side,
    /** Of a follow-up its due day, of a goal its target. */
    on: day.nullable(),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = z.infer<typeof AgendaItem>;

export const Agenda = z
  .object({ items: z.array(AgendaItem), next: z.null() })
  .meta({ id: 'Agenda' });

export const NewTopic = z
  .object({ text: words(300) })
  .strict()
  .meta({ id: 'NewTopic' });

/** Four hours at the most, as an agreement may say. */
const longestMs = 4 * 60 * 60 * 1000;
// A time that is none has been said to be so; the other is not at fault for it.
const endsAfter = ({ start, end }: { start: string; end: string }) =>
  !(Date.parse(end) <= Date.parse(start));
const notTooLong = ({ start, end }: { start: string; end: string }) =>
  !(Date.parse(end) - Date.parse(start) > longestMs);

/** A meeting to make in the caller's calendar, with the other one invited. */
export const NewMeeting = z
  .object({
    start: z.iso.datetime({ offset: true }),
    end: z.iso.datetime({ offset: true }),
    subject: words(200).optional(),
    kind: MeetingKind.optional(),
    /** Topics, besides those that the agenda finds by itself. */
    agenda: z.array(words(300)).max(20).optional(),
  })
  .strict()
  .refine(endsAfter, { path: ['end'], message: 'expected a time after the start' })
  .refine(notTooLong, { path: ['end'], message: 'expected at most four hours after the start' })
  .meta({ id: 'NewMeeting' });
export type NewMeeting = z.infer<typeof NewMeeting>;

/**
 * Moves a meeting, renames it or says that it is a crucial one. From whoever is not its organizer a new
 * time is a proposal to them. `start` and `end` go together.
 */
export const MeetingChange = z
  .object({
    start: z.iso.datetime({ offset: true }).optional(),
    end: z.iso.datetime({ offset: true }).optional(),
    subject: words(200).optional(),
    kind: z.enum(['regular', 'crucial']).optional(),
  })
  .strict()
  .refine(({ start, end }) => (start === undefined) === (end === undefined), {
    path: ['end'],
    message: 'give start and end together',
  })
  .refine(({ start, end }) => !start || !end || endsAfter({ start, end }), {
    path: ['end'],
    message: 'expected a time after the start',
  })
  .refine(({ start, end }) => !start || !end || notTooLong({ start, end }), {
    path: ['end'],
    message: 'expected at most four hours after the start',
  })
  .meta({ id: 'MeetingChange' });
export type MeetingChange = z.infer<typeof MeetingChange>;

/** The comment goes to the other one with Outlook's own message. */
export const MeetingCancel = z
  .object({ comment: text(1000).optional() })
  .strict()
  .meta({ id: 'MeetingCancel' });

/** What came of a meeting: the notes as they now are, and what was promised. */
export const MeetingOutcome = z
  .object({
    notes: text(20_000).optional(),
    /** The notes that were read before these were written. */
    notesVersion: madeFrom,
    followUps: z
      .array(NewFollowUp.omit({ meetingId: true }))
      .max(20)
      .optional(),
  })
  .strict()
  .meta({ id: 'MeetingOutcome' });
export type MeetingOutcome = z.infer<typeof MeetingOutcome>;

/** `missed: false` takes it back. */
export const MeetingMissed = z
  .object({ missed: z.boolean().default(true) })
  .strict()
  .meta({ id: 'MeetingMissed' });

/** A Teams meeting for an appointment that is being written; its times may still change. */
export const NewOnlineMeeting = z
  .object({
    start: z.iso.datetime({ offset: true }),
    end: z.iso.datetime({ offset: true }),
    subject: text(255).optional(),
  })
  .strict()
  .refine(endsAfter, { path: ['end'], message: 'expected a time after the start' })
  .meta({ id: 'NewOnlineMeeting' });
export type NewOnlineMeeting = z.infer<typeof NewOnlineMeeting>;

export const OnlineMeeting = z.object({ joinUrl: z.url() }).meta({ id: 'OnlineMeeting' });
export type OnlineMeeting = z.infer<typeof OnlineMeeting>;

/** Within which days to look for a time, and for how long a meeting; the agreement's length where not given. */
export const MeetingTimesQuery = z
  .object({
    from: z.iso.datetime({ offset: true }).optional(),
    days: z.int().min(1).max(42).default(14),
    minutes: z.int().min(15).max(240).optional(),
  })
  .strict()
  .meta({ id: 'MeetingTimesQuery' });
export type MeetingTimesQuery = z.infer<typeof MeetingTimesQuery>;

/** A time at which both are free and at work. */
export const MeetingTime = z
  .object({ start: z.iso.datetime(), end: z.iso.datetime() })
  .meta({ id: 'MeetingTime' });
export type MeetingTime = z.infer<typeof MeetingTime>;

/**
 * `unknown` where somebody's calendar could not be read: then only the caller's own was looked at. `zones` are
 * the IANA names by which each of the two reads a time; null where it is not known.
 */
export const MeetingTimes = z
  .object({
    items: z.array(MeetingTime),
    next: z.null(),
    unknown: z.array(Side),
    zones: z.object({ mentor: z.string().nullable(), mentee: z.string().nullable() }),
  })
  .meta({ id: 'MeetingTimes' });
export type MeetingTimes = z.infer<typeof MeetingTimes>;

/** Another one-to-one of the two, from the caller's own calendar: is it a mentor meeting? Nothing of it is kept. */
export const PossibleMeeting = z
  .object({
    eventId: z.string(),
    subject: z.string(),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
  })
  .meta({ id: 'PossibleMeeting' });
export type PossibleMeeting = z.infer<typeof PossibleMeeting>;

export const PossibleMeetingList = z
  .object({ items: z.array(PossibleMeeting), next: z.null() })
  .meta({ id: 'PossibleMeetingList' });

export const PossibleMeetingAnswer = z
  .object({ eventId: z.string().min(1).max(400), ours: z.boolean() })
  .strict()
  .meta({ id: 'PossibleMeetingAnswer' });

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
