import type { Database } from '../../platform/database.ts';
import type { Subscription as SubscriptionRow } from '../../platform/prisma/client.ts';

export type { SubscriptionRow };

export const findSubscription = (db: Database, personId: string) =>
  db.subscription.findUnique({ where: { personId } });

/**
 * People whose subscription expires before `before`, or is to be made: at most `most`, by chance, so that calendars to
 * which there can be none keep nobody else waiting.
 */
export async function findSubscriptionsDue(
  db: Database,
  before: Date,
  most: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT person_id AS id FROM subscription WHERE expires_at IS NULL OR expires_at < ${before}
    ORDER BY random() LIMIT ${most}`;
  return rows.map(({ id }) => id);
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

/** Forgets a subscription as it was known: one that was asked for again meanwhile stays. */
export const forgetSubscription = (
  db: Database,
  { personId, subscriptionId, expiresAt }: SubscriptionRow,
) => db.subscription.deleteMany({ where: { personId, subscriptionId, expiresAt } });
