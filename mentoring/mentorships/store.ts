import {
  type Database,
  isDuplicate,
  newId,
  type Transaction,
  transact,
} from '../../platform/database.ts';
import type { Mentorship as MentorshipRow } from '../../platform/prisma/client.ts';
import { awaitWatching } from '../calendar/store.ts';
import { isRefusal, type Refusal } from '../decisions/rules.ts';
import { append } from '../events/store.ts';
import { isUnderWay, sideOf } from './policy.ts';
import { waitingAfter } from './requests/rules.ts';
import type { Decision } from './rules.ts';
import type { Mentorship, RequestWord, Side } from './schema.ts';

const withPeople = { mentor: true, mentee: true } as const;

/** A mentorship with its two people, as the stores hand it round. */
export type MentorshipWithPeople = NonNullable<Awaited<ReturnType<typeof findMentorship>>>;

export const peopleOf = ({
  mentorId,
  menteeId,
}: Pick<MentorshipRow, 'mentorId' | 'menteeId'>): string[] => [mentorId, menteeId];

export const findMentorship = (db: Database | Transaction, id: string) =>
  db.mentorship.findUnique({ where: { id }, include: withPeople });

/** What those who hold a mentorship's lock need to know of it. */
export type LockedMentorship = Pick<
  MentorshipRow,
  | 'id'
  | 'mentorId'
  | 'menteeId'
  | 'state'
  | 'requestedBy'
  | 'waitingFor'
  | 'waitingSince'
  | 'pausedUntil'
  | 'acceptedAt'
  | 'closedAt'
> & { exchange: RequestWord[] };

/**
 * Reads a mentorship and keeps others from changing what belongs to it until the transaction ends:
 * whoever decides something from its meetings or alerts decides alone.
 */
export async function lockMentorship(
  tx: Transaction,
  id: string,
): Promise<LockedMentorship | null> {
  const [row] = await tx.$queryRaw<LockedMentorship[]>`
    SELECT id, mentor_id AS "mentorId", mentee_id AS "menteeId", state, requested_by AS "requestedBy",
      waiting_for AS "waitingFor", waiting_since AS "waitingSince", paused_until AS "pausedUntil", exchange,
      accepted_at AS "acceptedAt", closed_at AS "closedAt"
    FROM mentorship WHERE id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

/** A person's mentorships in either role, newest first. */
export const listMentorships = (db: Database, personId: string) =>
  db.mentorship.findMany({
    where: { OR: [{ mentorId: personId }, { menteeId: personId }] },
    include: withPeople,
    orderBy: { id: 'desc' },
    take: 200,
  });

/** The people of these mentorships, each once. */
export async function findPeopleOf(db: Database, ids: string[]): Promise<string[]> {
  const rows = await db.mentorship.findMany({ where: { id: { in: ids } } });
  return [...new Set(rows.flatMap(peopleOf))];
}

export type NewRequest = {
  tenantId: string;
  mentorId: string;
  menteeId: string;
  requestedBy: Side;
  whyYou: string;
  hopes: string;
  at: Date;
};

/** Writes a request; `taken` where the two already have an open mentorship with each other. */
export async function requestMentorship(db: Database, request: NewRequest) {
  const { at, ...facts } = request;
  try {
    return await transact(db, async (tx) => {
      const waiting = waitingAfter(request.requestedBy, at);
      const data = { id: newId(), requestedAt: at, ...facts, ...waiting };
      const made = await tx.mentorship.create({ data, include: withPeople });
      await append(tx, { id: made.id, people: peopleOf(made) }, [
        { type: 'mentorship.requested', at, facts: { by: request.requestedBy } },
      ]);
      return { outcome: 'requested' as const, mentorship: made };
    });
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'taken' as const };
    throw error;
  }
}

/**
 * Does what `decide` says of a mentorship, and nobody else changes it meanwhile. Otherwise returns why
 * nothing was done; null where there is no such mentorship.
 */
export function decideOn(
  db: Database,
  id: string,
  decide: (mentorship: LockedMentorship) => Decision,
): Promise<MentorshipWithPeople | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, id);
    if (!mentorship) return null;
    const decided = decide(mentorship);
    if (isRefusal(decided)) return decided;
    const data = { ...decided.change, version: { increment: 1 } };
    const changed = await tx.mentorship.update({ where: { id }, data, include: withPeople });
    const people = peopleOf(mentorship);
    if (isUnderWay(changed) && !isUnderWay(mentorship)) {
      await awaitWatching(tx, people, decided.event.at);
    }
    await append(tx, { id, people }, [decided.event]);
    return changed;
  });
}

const seenAt = { mentor: 'mentorSeenAt', mentee: 'menteeSeenAt' } as const;

/** Notes that one of the two has looked at the mentorship; the latest look counts. */
export async function noteLook(db: Database, id: string, side: Side, at: Date): Promise<void> {
  const column = seenAt[side];
  const before = { OR: [{ [column]: null }, { [column]: { lt: at } }] };
  await db.mentorship.updateMany({ where: { id, ...before }, data: { [column]: at } });
}

/** The wire form, as the person `viewerId`, one of the two, sees it. */
export function presentMentorship(row: MentorshipWithPeople, viewerId: string): Mentorship {
  const side = sideOf(row, viewerId) ?? 'mentee';
  const { id, state, closeReason, closeMessage, whyYou, hopes, version, mentor, mentee } = row;
  return {
    id,
    state,
    closeReason,
    closeMessage,
    role: side,
    mentor: { id: mentor.entraId, displayName: mentor.displayName },
    mentee: { id: mentee.entraId, displayName: mentee.displayName },
    whyYou,
    hopes,
    waitingFor: row.waitingFor,
    requestedAt: row.requestedAt.toISOString(),
    exchange: row.exchange as RequestWord[],
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    pausedUntil: row.pausedUntil?.toISOString() ?? null,
    seenAt: row[seenAt[side]]?.toISOString() ?? null,
    version,
  };
}
