import { type Database, transact } from '../../../../platform/database.ts';

const toTell = {
  person: true,
  items: {
    include: {
      notification: { include: { mentorship: { include: { mentor: true, mentee: true } } } },
    },
  },
} as const;

/** A message that is still to be sent, with all that it tells of; null where it has been, or never will be. */
export const findToSend = (db: Database, id: string) =>
  db.delivery.findUnique({ where: { id, sentAt: null, failure: null }, include: toTell });
export type DeliveryToSend = NonNullable<Awaited<ReturnType<typeof findToSend>>>;

/** Something that is no longer to be told, and why: it has become untrue, or its receiver has read it in the tab. */
export type Dropped = { id: string; failure: 'withdrawn' | 'read' };

/** Takes out of a message what is no longer to be told; a message that has nothing left to say is none. */
export const dropItems = (db: Database, deliveryId: string, dropped: Dropped[]): Promise<void> =>
  transact(db, async (tx) => {
    const notificationId = { in: dropped.map(({ id }) => id) };
    await tx.deliveryItem.deleteMany({ where: { deliveryId, notificationId } });
    for (const { id, failure } of dropped)
      await tx.notification.updateMany({
        where: { id, deliveredAt: null, failure: null },
        data: { failure },
      });
    await tx.delivery.deleteMany({ where: { id: deliveryId, items: { none: {} } } });
  });

/** Notes that a channel took it; the first to take something has delivered it. */
export const markSent = (db: Database, id: string, at: Date): Promise<void> =>
  transact(db, async (tx) => {
    await tx.delivery.update({ where: { id }, data: { sentAt: at } });
    await tx.notification.updateMany({
      where: { items: { some: { deliveryId: id } }, deliveredAt: null },
      data: { deliveredAt: at, failure: null },
    });
  });

/** Notes that the channel will never take it, for an operator to see. What it told of may go another way. */
export const markRefused = (db: Database, id: string, failure: string, at: Date) =>
  transact(db, async (tx) => {
    await tx.delivery.update({ where: { id }, data: { failure, failedAt: at } });
    await tx.notification.updateMany({
      where: { items: { some: { deliveryId: id } }, deliveredAt: null, failure: null },
      data: { dueAt: at },
    });
  });
