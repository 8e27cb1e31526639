import type { Database, Transaction } from '../../../platform/database.ts';
import type { CelebrationKind } from '../../celebrations/schema.ts';
import { pageOf } from '../rules.ts';

type Told = { kind: string; mentorshipId: string; subjectId: string };

/** Adds to notifications the screens that they open; of celebrations it depends on what was celebrated. */
export async function withPages<T extends Told>(
  db: Database | Transaction,
  rows: T[],
): Promise<(T & { page: string })[]> {
  const celebrations = rows.filter(({ kind }) => kind === 'celebration');
  const celebrated = await celebratedIn(
    db,
    celebrations.map(({ subjectId }) => subjectId),
  );
  return rows.map((row) => ({ ...row, page: pageOf(row, celebrated.get(row.subjectId)) }));
}

/** What celebrations are about, by their ids; instead of a milestone, the goal that it belongs to. */
async function celebratedIn(db: Database | Transaction, ids: string[]) {
  if (ids.length === 0) return new Map<string, { kind: CelebrationKind; subjectId: string }>();
  const rows = await db.celebration.findMany({ where: { id: { in: ids } } });
  const subjects = rows.map(({ subjectId }) => subjectId);
  const milestones = await db.milestone.findMany({ where: { id: { in: subjects } } });
  const goals = new Map(milestones.map(({ id, goalId }) => [id, goalId]));
  return new Map(
    rows.map(({ id, kind, subjectId }) => [
      id,
      { kind: kind as CelebrationKind, subjectId: goals.get(subjectId) ?? subjectId },
    ]),
  );
}
