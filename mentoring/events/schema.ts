import { z } from 'zod';
import { CloseReason, Side } from '../mentorships/schema.ts';

/**
 * What can happen in a mentorship. An event holds ids, sides, times and numbers, never content:
 * it travels through queues and to webhooks.
 */
export const facts = {
  'mentorship.requested': z.object({ by: Side }),
  'mentorship.accepted': z.object({ by: Side }),
  'mentorship.declined': z.object({ by: Side }),
  /** The one asked wants to know more, or the one who asks answers that. */
  'mentorship.asked': z.object({ by: Side }),
  'mentorship.replied': z.object({ by: Side }),
  'mentorship.expired': z.object({ unansweredBy: Side }),
  'mentorship.paused': z.object({ by: Side, until: z.iso.datetime() }),
  /** `by` is null where the pause ended by itself. */
  'mentorship.resumed': z.object({ by: Side.nullable() }),
  'mentorship.closed': z.object({ by: Side, reason: CloseReason }),
  'agreement.written': z.object({ version: z.int(), by: Side }),
  'agreement.signed': z.object({ version: z.int(), by: Side }),
  /** Both have signed. */
  'agreement.agreed': z.object({ version: z.int(), by: Side }),
  'goal.proposed': z.object({ goalId: z.uuid(), by: Side }),
  'goal.added': z.object({ goalId: z.uuid(), by: Side }),
  'goal.changed': z.object({ goalId: z.uuid(), by: Side }),
  'goal.accepted': z.object({ goalId: z.uuid(), by: Side }),
  'goal.declined': z.object({ goalId: z.uuid(), by: Side }),
  'goal.achieved': z.object({ goalId: z.uuid(), by: Side }),
  'goal.dropped': z.object({ goalId: z.uuid(), by: Side }),
  'milestone.reached': z.object({ goalId: z.uuid(), milestoneId: z.uuid(), by: Side }),
  /** `dueOn` is missing in events of before it was noted. */
  'follow-up.promised': z.object({
    followUpId: z.uuid(),
    owner: Side,
    by: Side,
    dueOn: z.iso.date().optional(),
  }),
  /** `formerOwner` promised it before, where it has changed hands. */
  'follow-up.changed': z.object({
    followUpId: z.uuid(),
    owner: Side,
    by: Side,
    formerOwner: Side.optional(),
    dueOn: z.iso.date().optional(),
  }),
  'follow-up.done': z.object({ followUpId: z.uuid(), owner: Side, by: Side }),
  'follow-up.dropped': z.object({ followUpId: z.uuid(), owner: Side, by: Side }),
  'meeting.scheduled': z.object({ meetingId: z.uuid(), by: Side.nullable() }),
  'meeting.moved': z.object({
    meetingId: z.uuid(),
    by: Side.nullable(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    noticeMinutes: z.int(),
  }),
  'meeting.cancelled': z.object({
    meetingId: z.uuid(),
    by: Side.nullable(),
    noticeMinutes: z.int(),
  }),
  'meeting.declined': z.object({
    meetingId: z.uuid(),
    by: Side.nullable(),
    noticeMinutes: z.int(),
  }),
  'meeting.proposed': z.object({ meetingId: z.uuid(), by: Side.nullable() }),
  'meeting.reinstated': z.object({ meetingId: z.uuid() }),
  'meeting.rescheduled': z.object({ meetingId: z.uuid(), rescheduledTo: z.uuid() }),
  'meeting.held': z.object({ meetingId: z.uuid() }),
  /** One of the two said that it did not take place. */
  'meeting.missed': z.object({ meetingId: z.uuid(), by: Side }),
  /** Notes were written, or the agenda was changed. */
  'meeting.noted': z.object({ meetingId: z.uuid(), by: Side }),
  'meeting.prepared': z.object({ meetingId: z.uuid(), by: Side }),
  'important-date.added': z.object({ importantDateId: z.uuid(), by: Side }),
  'important-date.changed': z.object({ importantDateId: z.uuid(), by: Side }),
  'important-date.removed': z.object({ importantDateId: z.uuid(), by: Side }),
  /** It is near, and the mentor has been told. */
  'important-date.came': z.object({ importantDateId: z.uuid() }),
  /** It is over, and somebody has been asked how it went. */
  'important-date.passed': z.object({ importantDateId: z.uuid() }),
  'celebration.earned': z.object({ celebrationId: z.uuid(), honours: Side.nullable() }),
  /** Whom it honours has posted it to the chat of the two. */
  'celebration.shared': z.object({ celebrationId: z.uuid() }),
  /** `about` is null where it is about both. */
  'alert.raised': z.object({ alertId: z.uuid(), about: Side.nullable() }),
  'alert.cleared': z.object({ alertId: z.uuid(), about: Side.nullable() }),
  'notification.created': z.object({ notificationId: z.uuid() }),
} as const;

export type EventType = keyof typeof facts;
export type EventFacts<T extends EventType> = z.infer<(typeof facts)[T]>;

/** An event to append: `at` is when it happened, which may be well before Accord saw it. */
export type NewEvent = {
  [T in EventType]: { type: T; at: Date; facts: EventFacts<T> };
}[EventType];

/** An event as it stands in the log. */
export type DomainEvent = NewEvent & { id: string; mentorshipId: string };

/** Narrows an event of the log to one type, checking its facts. */
export const parseFacts = <T extends EventType>(type: T, value: unknown): EventFacts<T> =>
  facts[type].parse(value) as EventFacts<T>;

export const eventTypes = Object.keys(facts) as [EventType, ...EventType[]];

/** What an open tab hears: that something changed, and where; it then reads what it shows anew. */
export const Change = z
  .object({ type: z.enum(eventTypes), mentorshipId: z.uuid() })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;
