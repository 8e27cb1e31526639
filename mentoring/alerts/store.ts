import { isDeepStrictEqual } from 'node:util';
import { type Database, newId, type Transaction, transact } from '../../platform/database.ts';
import type { Alert as AlertRow } from '../../platform/prisma/client.ts';
import type { NewEvent } from '../events/schema.ts';
import { append } from '../events/store.ts';
import { personIdOn, sideOf } from '../mentorships/policy.ts';
import type { Side } from '../mentorships/schema.ts';
import { type LockedMentorship, peopleOf } from '../mentorships/store.ts';
import { type Pattern, reconcile, suggestion } from './rules.ts';
import type { Alert, AlertEvidence, AlertKind } from './schema.ts';

/** An alert that stands. */
type Standing = { id: string; kind: AlertKind; about: Side | null };

/**
 * Brings a mentorship's alerts into line with the patterns that stand now, in the caller's transaction, which
 * holds the mentorship's lock. Raising and clearing append their events. Resolves with the alerts that stand.
 */
export async function settle(
  tx: Transaction,
  mentorship: LockedMentorship,
  patterns: Pattern[],
  now: Date,
): Promise<Standing[]> {
  const { id: mentorshipId } = mentorship;
  const rows = await tx.alert.findMany({ where: { mentorshipId, clearedAt: null } });
  const known = rows.map((row) => ({ ...row, kind: row.kind as AlertKind }));
  const { raise, renew, clear } = reconcile(known, patterns);
  const raised = raise.map((pattern) => ({ id: newId(), mentorshipId, raisedAt: now, ...pattern }));
  if (raised.length > 0) await tx.alert.createMany({ data: raised });
  for (const { id, evidence } of renew) {
    const before = known.find((alert) => alert.id === id)?.evidence;
    if (!isDeepStrictEqual(before, evidence))
      await tx.alert.update({ where: { id }, data: { evidence } });
  }
  const ended = clear.map(({ id }) => id);
  if (ended.length > 0)
    await tx.alert.updateMany({ where: { id: { in: ended } }, data: { clearedAt: now } });
  const events: NewEvent[] = [
    ...raised.map(({ id, about }) => eventOf('alert.raised', id, about, now)),
    ...clear.map(({ id, about }) => eventOf('alert.cleared', id, about, now)),
  ];
  await append(tx, { id: mentorshipId, people: peopleOf(mentorship) }, events);
  return [...known.filter(({ id }) => !ended.includes(id)), ...raised];
}

const eventOf = (
  type: 'alert.raised' | 'alert.cleared',
  alertId: string,
  about: Side | null,
  at: Date,
): NewEvent => ({ type, at, facts: { alertId, about } });

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

/**
 * Notes that the person on `side` has taken it up, and with it read what told them of it; the first time counts, and the
 * other's view stays.
 */
export const acknowledgeAlert = (
  db: Database,
  id: string,
  side: Side,
  at: Date,
): Promise<AlertWithMentorship> =>
  transact(db, async (tx) => {
    const column = acknowledgedBy[side];
    await tx.alert.updateMany({ where: { id, [column]: null }, data: { [column]: at } });
    const alert = await tx.alert.findUniqueOrThrow({
      where: { id },
      include: { mentorship: true },
    });
    const personId = personIdOn(alert.mentorship, side);
    await tx.notification.updateMany({
      where: { personId, subjectId: id, readAt: null },
      data: { readAt: at },
    });
    return alert;
  });

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
