import type { Database } from '../../../../platform/database.ts';
import type { Channel } from '../../preferences/schema.ts';
import type { FailedDelivery } from '../schema.ts';

/**
 * A tenant's messages that failed for good, the last first, at most a hundred: those of which something has reached its
 * receiver in no other way.
 */
export async function listFailed(db: Database, tenantId: string): Promise<FailedDelivery[]> {
  const rows = await db.delivery.findMany({
    where: {
      failedAt: { not: null },
      person: { tenantId },
      items: { some: { notification: { deliveredAt: null, readAt: null } } },
    },
    include: { person: true },
    orderBy: [{ failedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  return rows.map(({ id, person, channel, failure, failedAt, createdAt }) => ({
    id,
    personId: person.entraId,
    channel: channel as Channel,
    failure: failure ?? '',
    at: (failedAt ?? createdAt).toISOString(),
  }));
}
