import { type Database, newId, type Transaction } from '../../platform/database.ts';
import type { Notification as NotificationRow } from '../../platform/prisma/client.ts';
import { activeTrace } from '../../platform/tracing.ts';
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

/**
 * Writes what people should hear, each once: the same again (person, kind, subject, occurrence) writes nothing, unless
 * it was withdrawn before anybody heard of it, and is true again.
 */
export async function notify(
  tx: Transaction,
  notifications: NewNotification[],
  at: Date,
): Promise<void> {
  const trace = activeTrace();
  const data = notifications.map((each) => ({
    id: newId(),
    createdAt: at,
    dueAt: at,
    trace,
    ...each,
  }));
  if (data.length === 0) return;
  await tx.notification.deleteMany({
    where: {
      failure: 'withdrawn',
      OR: notifications.map(({ occurrence = 0, ...each }) => ({ ...each, occurrence })),
    },
  });
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

/** Whether somebody has heard one of these of something: outside the tab, or in its inbox. */
export const hasHeard = async (
  db: Database,
  personId: string,
  kinds: NotificationKind[],
  subjectId: string,
): Promise<boolean> => {
  const heard = [{ deliveredAt: { not: null } }, { readAt: { not: null } }];
  const where = { personId, kind: { in: kinds }, subjectId, OR: heard };
  return (await db.notification.findFirst({ where })) !== null;
};

/** A notification, or null. */
export const findNotification = (db: Database, id: string) =>
  db.notification.findUnique({ where: { id } });

/** Whose those notifications are, each person once. */
export async function personsOf(db: Database, ids: string[]): Promise<string[]> {
  const where = { id: { in: ids } };
  const rows = await db.notification.findMany({ where, select: { personId: true } });
  return [...new Set(rows.map(({ personId }) => personId))];
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

export const presentNotification = (row: NotificationRow & { page: string }): Notification => ({
  id: row.id,
  kind: row.kind as NotificationKind,
  mentorshipId: row.mentorshipId,
  subjectId: row.subjectId,
  page: row.page,
  createdAt: row.createdAt.toISOString(),
  readAt: row.readAt?.toISOString() ?? null,
});
