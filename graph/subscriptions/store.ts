import type { Database } from '../../platform/database.ts';

export const findSubscription = (db: Database, personId: string) =>
  db.subscription.findUnique({ where: { personId } });

/** The people whose subscription expires before `before`, at most `most`, the soonest first. */
export async function findSubscriptionsDue(
  db: Database,
  before: Date,
  most: number,
): Promise<string[]> {
  const where = { expiresAt: { lt: before } };
  const rows = await db.subscription.findMany({ where, orderBy: { expiresAt: 'asc' }, take: most });
  return rows.map(({ personId }) => personId);
}

export async function rememberSubscription(
  db: Database,
  personId: string,
  subscriptionId: string,
  expiresAt: Date,
) {
  const data = { subscriptionId, expiresAt };
  await db.subscription.upsert({
    where: { personId },
    create: { personId, ...data },
    update: data,
  });
}

export const forgetSubscription = (db: Database, personId: string) =>
  db.subscription.deleteMany({ where: { personId } });
