import type { Database } from '../../../platform/database.ts';
import { expiresBefore } from './rules.ts';

/** Requests that have waited too long. */
export async function findExpired(db: Database, now: Date, most: number): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { state: 'requested', waitingSince: { lte: expiresBefore(now) } },
    select: { id: true },
    orderBy: { waitingSince: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}

/** Mentorships whose pause has come to its end. */
export async function findRested(db: Database, now: Date, most: number): Promise<string[]> {
  const rows = await db.mentorship.findMany({
    where: { state: 'paused', pausedUntil: { lte: now } },
    select: { id: true },
    orderBy: { pausedUntil: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}
