import { type Database, newId, type Transaction, transact } from '../../platform/database.ts';
import type { Alert as AlertRow } from '../../platform/prisma/client.ts';
import type { NewEvent } from '../events/schema.ts';
import { append } from '../events/store.ts';
import { sideOf } from '../mentorships/policy.ts';
import { type MentorshipWithPeople, peopleOf } from '../mentorships/store.ts';
import { type Pattern, reconcile, suggestion } from './rules.ts';
import type { Alert, AlertEvidence, AlertKind } from './schema.ts';

/**
 * Brings a mentorship's alerts of `kinds` into line with the patterns that stand now, in the caller's
 * transaction, which holds the mentorship's lock. Raising and clearing append their events.
 */
export async function settle(
  tx: Transaction,
  mentorship: MentorshipWithPeople,
  patterns: Pattern[],
  kinds: AlertKind[],
  now: Date,
): Promise<void> {
  const rows = await tx.alert.findMany({
    where: { mentorshipId: mentorship.id, state: { not: 'cleared' } },
  });
  const standing = rows.map(({ id, kind, about }) => ({ id, kind: kind as AlertKind, about }));
  const { raise, renew, clear } = reconcile(standing, patterns, kinds);
  const events: NewEvent[] = [];
  for (const { kind, about, evidence } of raise) {
    const id = newId();
    await tx.alert.create({
      data: { id, mentorshipId: mentorship.id, kind, about, evidence, raisedAt: now },
    });
    events.push({ type: 'alert.raised', at: now, facts: { alertId: id, about } });
  }
  for (const { id, evidence } of renew)
    await tx.alert.update({ where: { id }, data: { evidence } });
  for (const { id, about } of clear) {
    await tx.alert.update({ where: { id }, data: { state: 'cleared', clearedAt: now } });
    events.push({ type: 'alert.cleared', at: now, facts: { alertId: id, about } });
  }
  await append(tx, { id: mentorship.id, people: peopleOf(mentorship) }, events);
}

export const findAlert = (db: Database | Transaction, id: string) =>
  db.alert.findUnique({ where: { id }, include: { mentorship: true } });
export type AlertWithMentorship = NonNullable<Awaited<ReturnType<typeof findAlert>>>;

/** The alerts that stand in a person's mentorships, newest first. */
export const listAlerts = (db: Database, personId: string) =>
  db.alert.findMany({
    where: {
      state: { not: 'cleared' },
      mentorship: { OR: [{ mentorId: personId }, { menteeId: personId }] },
    },
    include: { mentorship: true },
    orderBy: { id: 'desc' },
    take: 100,
  });

/** Marks an open alert as seen and taken up; one that is acknowledged or cleared already stays as it is. */
export async function acknowledgeAlert(
  db: Database,
  id: string,
  at: Date,
): Promise<AlertWithMentorship> {
  return transact(db, async (tx) => {
    const data = { state: 'acknowledged' as const, acknowledgedAt: at };
    await tx.alert.updateMany({ where: { id, state: 'open' }, data });
    return tx.alert.findUniqueOrThrow({ where: { id }, include: { mentorship: true } });
  });
}

/** The wire form; what to do next depends on which of the two is reading. */
export function presentAlert(
  row: AlertRow & { mentorship: { mentorId: string; menteeId: string } },
  viewerId: string,
): Alert {
  const kind = row.kind as AlertKind;
  return {
    id: row.id,
    kind,
    mentorshipId: row.mentorshipId,
    about: row.about,
    evidence: row.evidence as AlertEvidence,
    state: row.state,
    raisedAt: row.raisedAt.toISOString(),
    suggestion: suggestion(kind, row.about, sideOf(row.mentorship, viewerId) ?? 'mentor'),
  };
}

/** The mentorships in which an alert stands. */
export async function listStanding(db: Database): Promise<string[]> {
  const where = { state: { not: 'cleared' as const } };
  const rows = await db.alert.findMany({
    where,
    distinct: ['mentorshipId'],
    select: { mentorshipId: true },
  });
  return rows.map(({ mentorshipId }) => mentorshipId);
}
