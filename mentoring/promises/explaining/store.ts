import type { Database } from '../../../platform/database.ts';

/** What was raised and said in a mentorship until a moment, for comparison with what the rules find. */
export async function saidUntil(db: Database, mentorshipId: string, at: Date) {
  const alerts = await db.alert.findMany({
    where: { mentorshipId, raisedAt: { lte: at } },
    orderBy: { raisedAt: 'asc' },
  });
  const notifications = await db.notification.findMany({
    where: { mentorshipId, createdAt: { lte: at } },
    include: { mentorship: true },
    orderBy: { createdAt: 'asc' },
  });
  return {
    alerts: alerts.map(({ kind, about, raisedAt, clearedAt }) => ({
      kind,
      about,
      raisedAt,
      clearedAt: clearedAt && clearedAt <= at ? clearedAt : null,
    })),
    notifications: notifications.map(({ kind, personId, mentorship, createdAt, ...row }) => ({
      kind,
      to: personId === mentorship.mentorId ? ('mentor' as const) : ('mentee' as const),
      createdAt,
      deliveredAt: row.deliveredAt,
      failure: row.failure,
    })),
  };
}
export type Said = Awaited<ReturnType<typeof saidUntil>>;
