import { z } from 'zod';
import { type EventType, facts } from '../events/schema.ts';

/** Everything that happens but what Accord says to one person: that is theirs alone. */
export type WebhookType = Exclude<EventType, 'notification.created'>;

/** What is sent to whoever listens, and what it means. */
export const happenings: Record<WebhookType, string> = {
  'mentorship.requested': 'Somebody asked for a mentorship.',
  'mentorship.accepted': 'The one asked said yes: it begins.',
  'mentorship.declined': 'The one asked said no.',
  'mentorship.asked': 'The one asked wants to know more first.',
  'mentorship.replied': 'Whoever asked for it answered that.',
  'mentorship.expired': 'Nobody answered the request in time.',
  'mentorship.paused': 'One of the two paused it, until a time.',
  'mentorship.resumed': 'It goes on after a pause; `by` is null where the pause ended by itself.',
  'mentorship.closed': 'One of the two ended it, with a reason.',
  'agreement.written': 'One of the two wrote a version of their agreement.',
  'agreement.signed': 'One of the two signed a version.',
  'agreement.agreed': 'Both have signed: the version is in force.',
  'goal.proposed': 'The mentor proposed a goal, or a change of one.',
  'goal.added': 'The mentee added a goal.',
  'goal.changed': 'A goal was changed.',
  'goal.accepted': 'The mentee accepted a proposal.',
  'goal.declined': 'The mentee declined a proposal.',
  'goal.achieved': 'A goal was achieved.',
  'goal.dropped': 'A goal was dropped.',
  'milestone.reached': 'A milestone on the way to a goal was reached.',
  'follow-up.promised': 'One of the two promised something, due on a day.',
  'follow-up.changed':
    'A promise was changed; `formerOwner` had it before, where it changed hands.',
  'follow-up.done': 'A promise was kept.',
  'follow-up.dropped': 'A promise was dropped.',
  'meeting.scheduled': 'A mentor meeting stands in the calendars.',
  'meeting.moved': 'It was moved to another time, with so many minutes of notice.',
  'meeting.cancelled': 'It was cancelled, with so many minutes of notice.',
  'meeting.declined': 'One of the two declined it, with so many minutes of notice.',
  'meeting.proposed': 'One of the two proposed another time for it.',
  'meeting.reinstated': 'It stands again after all.',
  'meeting.rescheduled': 'Its cancellation was only a change of time: another took its place.',
  'meeting.held': 'Its end has passed, and nothing says that it did not take place.',
  'meeting.missed': 'One of the two said that it did not take place.',
  'meeting.noted': 'One of the two wrote its notes.',
  'meeting.prepared': 'One of the two changed its agenda.',
  'important-date.added': 'A date that matters to the mentee was noted.',
  'important-date.changed': 'Such a date was changed.',
  'important-date.removed': 'Such a date was taken out.',
  'important-date.came': 'Such a date is near, and the mentor was told.',
  'important-date.passed': 'Such a date is over, and somebody was asked how it went.',
  'celebration.earned': 'There is something to celebrate; `honours` is null where it is both’s.',
  'celebration.shared': 'Whom it honours told the other in their chat.',
  'alert.raised': 'A pattern is worth a conversation; `about` is null where it is about both.',
  'alert.cleared': 'That pattern has ended.',
};
export const webhookTypes = Object.keys(happenings) as [WebhookType, ...WebhookType[]];

/** What is posted of an event of a type: ids, sides, times and numbers, never content. */
export const messageOf = (type: WebhookType) =>
  z
    .object({
      id: z.uuid().describe('Of the event; the same in `webhook-id`, however often it comes.'),
      type: z.literal(type),
      at: z.iso
        .datetime()
        .describe('When it happened, which may be well before it was learned of.'),
      mentorshipId: z.uuid(),
      facts: facts[type],
    })
    .describe(happenings[type]);

/** What is posted where a manager asks whether it arrives. */
export const Ping = z
  .object({ id: z.uuid(), type: z.literal('ping'), at: z.iso.datetime() })
  .describe('A manager asked Accord whether messages arrive. Nothing happened.');

/** What is posted to those who listen. */
export type WebhookMessage =
  | z.infer<typeof Ping>
  | { id: string; type: WebhookType; at: string; mentorshipId: string; facts: object };

/** `PUT /api/webhook`. */
export const WebhookWish = z.object({ url: z.string().trim().min(1).max(2000) }).strict();

/** Where a tenant's own programs hear of events. `stopped`: the receiver answered 410, and nothing is sent any more. */
export const Webhook = z
  .object({
    url: z.string(),
    setAt: z.iso.datetime(),
    /** When it last took something; when it last did not, and why. */
    deliveredAt: z.iso.datetime().nullable(),
    failedAt: z.iso.datetime().nullable(),
    failure: z.string().nullable(),
    stopped: z.boolean(),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

/** The same with its new secret, which is told this once. */
export const WebhookWithSecret = Webhook.extend({ secret: z.string() }).meta({
  id: 'WebhookWithSecret',
});

/** What the receiver answered to a ping, or why it did not. */
export const PingAnswer = z
  .object({ taken: z.boolean(), status: z.int().nullable(), failure: z.string().nullable() })
  .meta({ id: 'PingAnswer' });
export type PingAnswer = z.infer<typeof PingAnswer>;
