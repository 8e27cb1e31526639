import { z } from 'zod';
import { Side } from '../mentorships/schema.ts';

export const AlertKind = z.enum([
  'repeated-cancellations',
  'introduction-cancelled',
  'check-in-missed',
  'follow-up-overdue',
  'outcome-missing',
  'silence',
  'request-unanswered',
]);
export type AlertKind = z.infer<typeof AlertKind>;

/** As the reader has it: each of the two acknowledges an alert for themself. */
export const AlertState = z.enum(['open', 'acknowledged', 'cleared']);

/** Counts and dates only: an alert never says what a meeting was about. */
export const AlertEvidence = z
  .object({
    /** Cancellations that count, a late move being half a one; promises past their day; days of silence or without a meeting. */
    count: z.number(),
    windowDays: z.int().optional(),
    meetings: z.array(
      z.object({
        id: z.uuid(),
        start: z.iso.datetime(),
        at: z.iso.datetime(),
        noticeMinutes: z.int(),
      }),
    ),
  })
  .meta({ id: 'AlertEvidence' });
export type AlertEvidence = z.infer<typeof AlertEvidence>;

/** What the receiver may do next; the words are the interface's, in the person's language. */
export const Suggestion = z.enum([
  'ask-what-would-help',
  'propose-another-time',
  'say-what-gets-in-the-way',
  'find-a-time',
  'do-it-or-choose-another-day',
  'write-two-lines',
  'send-a-word',
  'answer',
  'ask-somebody-else',
]);
export type Suggestion = z.infer<typeof Suggestion>;

/** A pattern worth a conversation. */
export const Alert = z
  .object({
    id: z.uuid(),
    kind: AlertKind,
    mentorshipId: z.uuid(),
    /** Null where it is about both. */
    about: Side.nullable(),
    evidence: AlertEvidence,
    state: AlertState,
    raisedAt: z.iso.datetime(),
    suggestion: Suggestion,
  })
  .meta({ id: 'Alert' });
export type Alert = z.infer<typeof Alert>;

export const AlertList = z
  .object({ items: z.array(Alert), next: z.string().nullable() })
  .meta({ id: 'AlertList' });
