import { z } from 'zod';

export const NotificationKind = z.enum([
  'alert-raised',
  'mentorship-requested',
  'mentorship-accepted',
  'mentorship-declined',
]);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Something a person should hear. It names what it is about; the words are made by the reader. */
export const Notification = z
  .object({
    id: z.uuid(),
    kind: NotificationKind,
    mentorshipId: z.uuid(),
    /** The alert, meeting or mentorship that it speaks of. */
    subjectId: z.uuid(),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;

export const NotificationList = z
  .object({ items: z.array(Notification), next: z.string().nullable() })
  .meta({ id: 'NotificationList' });
