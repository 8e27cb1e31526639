import { z } from 'zod';

export const NotificationKind = z.enum([
  'alert-raised',
  'mentorship-requested',
  'mentorship-accepted',
  'mentorship-declined',
  'mentorship-asked',
  'mentorship-replied',
  'mentorship-reminder',
  'mentorship-expired',
  'mentorship-withdrawn',
  'mentorship-paused',
  'mentorship-resumed',
  'mentorship-closed',
  'agreement-written',
  'agreement-agreed',
  'goal-proposed',
  'goal-answered',
  'follow-up-promised',
  'follow-up-due',
  'first-meeting-due',
  'agreement-review',
  'feedback-due',
  'end-reached',
  'important-date-ahead',
  'important-date-passed',
  'celebration',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Something a person should hear. It names what it is about; the words are made by the reader. */
export const Notification = z
  .object({
    id: z.uuid(),
    kind: NotificationKind,
    mentorshipId: z.uuid(),
    /** The alert, goal, follow-up, date, celebration or mentorship that it speaks of. */
    subjectId: z.uuid(),
    /** Which screen it opens, as in `mentorships/<id>/goals/<id>`. */
    page: z.string(),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;

export const NotificationList = z
  .object({ items: z.array(Notification), next: z.string().nullable() })
  .meta({ id: 'NotificationList' });
