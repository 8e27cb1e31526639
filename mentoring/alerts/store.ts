import { type Database, newId, type Transaction } from '../../platform/database.ts';
import type { Alert as AlertRow } from '../../platform/prisma/client.ts';
import type { NewEvent } from '../events/schema.ts';
import { append } from '../events/store.ts';
import { sideOf } from '../mentorships/policy.ts';
import type { Side } from '../mentorships/schema.ts';
import { type LockedMentorship, peopleOf } from '../mentorships/store.ts';
import { notify } from '../notifications/store.ts';
import { type Pattern, reconcile, suggestion } from './rules.ts';
import type { Alert, AlertEvidence, AlertKind } from './schema.ts';

/**
 * Brings a mentorship's alerts of `kinds` into line with the patterns that stand now, in the caller's
 * transaction, which holds the mentorship's lock. Raising and clearing append their events; of one that is
 * raised both are told: the one it is about in kind words, the other so that they can talk.
 */
export async function settle(
  tx: Transaction,
  mentorship: LockedMentorship,
  patterns: Pattern[],
  kinds: AlertKind[],
  now: Date,
): Promise<void> {
  const rows = await tx.alert.findMany({
    where: { mentorshipId: mentorship.id, clearedAt: null },
  });
  const standing = rows.map(({ id, kind, about }) => ({ id, kind: kind as AlertKind, about }));
  const { raise, renew, clear } = reconcile(standing, patterns, kinds);
  const { id: mentorshipId } = mentorship;
  const raised = raise.map((pattern) => ({ id: newId(), mentorshipId, raisedAt: now, ...pattern }));
  if (raised.length > 0) await tx.alert.createMany({ data: raised });
  const events: NewEvent[] = raised.map(({ id, about }) => {
    return { type: 'alert.raised', at: now, facts: { alertId: id, about } };
  });
  for (const { id, evidence } of renew) {
    await tx.alert.update({ where: { id }, data: { evidence } });
  }
  for (const { id, about } of clear) {
    await tx.alert.update({ where: { id }, data: { clearedAt: now } });
    events.push({ type: 'alert.cleared', at: now, facts: { alertId: id, about } });
  }
  const people = peopleOf(mentorship);
  await append(tx, { id: mentorshipId, people }, events);
  const told = raised.flatMap(({ id: subjectId }) =>
    people.map((personId) => ({
      personId,
      mentorshipId,
      kind: 'alert-raised' as const,
      subjectId,
    })),
  );
  await notify(tx, told, now);
}

export const findAlert = (db: Database | Transaction, id: string) =>
  db.alert.findUnique({ where: { id }, include: { mentorship: true } });
export type AlertWithMentorship = NonNullable<Awaited<ReturnType<typeof findAlert>>>;

/** The alerts that stand in a person's mentorships, newest first. */
export const listAlerts = (db: Database, personId: string) =>
  db.alert.findMany({
    where: {
      clearedAt: null,
      mentorship: { OR: [{ mentorId: personId }, { menteeId: personId }] },
    },
    include: { mentorship: true },
    orderBy: { id: 'desc' },
    take: 100,
  });

/** Notes that the person on `side` has taken it up; the first time counts, and the other's view stays. */
export async function acknowledgeAlert(
  db: Database,
  id: string,
  side: Side,
  at: Date,
): Promise<AlertWithMentorship> {
  const column = acknowledgedBy[side];
  await db.alert.updateMany({ where: { id, [column]: null }, data: { [column]: at } });
  return db.alert.findUniqueOrThrow({ where: { id }, include: { mentorship: true } });
}

const acknowledgedBy = {
  mentor: 'mentorAcknowledgedAt',
  mentee: 'menteeAcknowledgedAt',
} as const satisfies Record<Side, keyof AlertRow>;

/** The wire form; what to do next depends on which of the two is reading. */
export function presentAlert(
  row: AlertRow & { mentorship: { mentorId: string; menteeId: string } },
  viewerId: string,
): Alert {
  const kind = row.kind as AlertKind;
  const side = sideOf(row.mentorship, viewerId) ?? 'mentor';
  return {
    id: row.id,
    kind,
    mentorshipId: row.mentorshipId,
    about: row.about,
    evidence: row.evidence as AlertEvidence,
    state: stateFor(row, side),
    raisedAt: row.raisedAt.toISOString(),
    suggestion: suggestion(kind, row.about, side),
  };
}

const stateFor = (row: AlertRow, side: Side): Alert['state'] => {
  if (row.clearedAt) return 'cleared';
  return row[acknowledgedBy[side]] ? 'acknowledged' : 'open';
};

/** The mentorships in which an alert stands. */
export async function listStanding(db: Database): Promise<string[]> {
  const where = { clearedAt: null };
  const rows = await db.alert.findMany({
    where,
    distinct: ['mentorshipId'],
    select: { mentorshipId: true },
  });
  return rows.map(({ mentorshipId }) => mentorshipId);
}
