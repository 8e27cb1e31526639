import { type Database, newId, type Transaction } from '../../platform/database.ts';
import type { Notification as NotificationRow } from '../../platform/prisma/client.ts';
import { append } from '../events/store.ts';
import { withPages } from './pages/store.ts';
import type { Notification, NotificationKind } from './schema.ts';

export type NewNotification = {
  personId: string;
  mentorshipId: string;
  kind: NotificationKind;
  subjectId: string;
  /** Tells the same thing said again from the first time. */
  occurrence?: number;
};

/** Writes what people should hear, each once: the same again (person, kind, subject, occurrence) writes nothing. */
export async function notify(
  tx: Transaction,
  notifications: NewNotification[],
  at: Date,
): Promise<void> {
  const data = notifications.map((each) => ({ id: newId(), createdAt: at, dueAt: at, ...each }));
  if (data.length === 0) return;
  const made = await tx.notification.createManyAndReturn({ data, skipDuplicates: true });
  for (const id of new Set(made.map(({ mentorshipId }) => mentorshipId))) {
    const events = made
      .filter(({ mentorshipId }) => mentorshipId === id)
      .map(({ id: notificationId, personId }) => ({
        type: 'notification.created' as const,
        at,
        facts: { notificationId },
        people: [personId],
      }));
    await append(tx, { id, people: [] }, events);
  }
}

/** Takes back what is no longer true of something; what the activity feed has already shown stays there. */
export const withdraw = (tx: Transaction, kinds: NotificationKind[], subjectId: string) =>
  tx.notification.deleteMany({ where: { kind: { in: kinds }, subjectId } });

const toDeliver = {
  person: true,
  mentorship: { include: { mentor: true, mentee: true } },
} as const;

/** A notification with all that its delivery needs. */
export const findNotification = (db: Database | Transaction, id: string) =>
  db.notification.findUnique({ where: { id }, include: toDeliver });
export type NotificationToDeliver = NonNullable<Awaited<ReturnType<typeof findNotification>>>;

/** Notifications made in a span of time that were neither delivered nor given up. */
export async function findUndelivered(
  db: Database,
  span: { after: Date; before: Date },
  most: number,
): Promise<string[]> {
  const createdAt = { gt: span.after, lt: span.before };
  const where = { deliveredAt: null, failure: null, createdAt };
  const rows = await db.notification.findMany({ where, select: { id: true }, take: most });
  return rows.map(({ id }) => id);
}

/** A person's newest notifications, with the screens that they open. */
export const listNotifications = async (db: Database, personId: string) =>
  withPages(
    db,
    await db.notification.findMany({ where: { personId }, orderBy: { id: 'desc' }, take: 50 }),
  );

/** Marks it read; the first reading counts. */
export async function readNotification(
  db: Database,
  id: string,
  at: Date,
): Promise<NotificationRow & { page: string }> {
  await db.notification.updateMany({ where: { id, readAt: null }, data: { readAt: at } });
  const row = await db.notification.findUniqueOrThrow({ where: { id } });
  const [read] = await withPages(db, [row]);
  return read ?? { ...row, page: '' };
}

export const markDelivered = (db: Database, id: string, at: Date) =>
  db.notification.updateMany({ where: { id }, data: { deliveredAt: at, failure: null } });

/** Notes why it never reached the activity feed; it stays readable in the tab. */
export const markFailed = (db: Database, id: string, failure: string) =>
  db.notification.update({ where: { id }, data: { failure } });

export const presentNotification = (row: NotificationRow & { page: string }): Notification => ({
  id: row.id,
  kind: row.kind as NotificationKind,
  mentorshipId: row.mentorshipId,
  subjectId: row.subjectId,
  page: row.page,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});
