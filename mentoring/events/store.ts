import { type Database, newId, type Prisma, type Transaction } from '../../platform/database.ts';
import type { Event as EventRow } from '../../platform/prisma/client.ts';
import { activeTrace } from '../../platform/tracing.ts';
import type { DomainEvent, EventType, NewEvent } from './schema.ts';
import { parseFacts } from './schema.ts';

/**
 * Appends events in the transaction of the change that they tell of. The database announces them to every
 * process at the moment of its commit; `people` are those whose open tabs hear of it, unless an event
 * names its own.
 */
export async function append(
  tx: Transaction,
  mentorship: { id: string; people: string[] },
  events: (NewEvent & { people?: string[] })[],
): Promise<void> {
  if (events.length === 0) return;
  const trace = activeTrace();
  const rows = events.map(({ type, at, facts, people }) => ({
    id: newId(),
    mentorshipId: mentorship.id,
    type,
    at,
    facts: facts as Prisma.InputJsonObject,
    audience: people ?? mentorship.people,
    trace,
  }));
  await tx.event.createMany({ data: rows });
}

/** One event of the log, or null. */
export async function findEvent(tx: Transaction, id: string): Promise<DomainEvent | null> {
  const row = await tx.event.findUnique({ where: { id } });
  return row && parseEvent(row);
}

/** All that happened in a mentorship, in the order in which it did. */
export async function listEvents(db: Database, mentorshipId: string): Promise<DomainEvent[]> {
  const orderBy = [{ at: 'asc' as const }, { id: 'asc' as const }];
  const rows = await db.event.findMany({ where: { mentorshipId }, orderBy });
  return rows.map(parseEvent);
}

/** How many events of the same type its mentorship had before this one. */
export const countEarlier = (tx: Transaction, { id, mentorshipId, type }: DomainEvent) =>
  tx.event.count({ where: { mentorshipId, type, id: { lt: id } } });

/** An event as its row has it. */
function parseEvent({
  id,
  mentorshipId,
  at,
  ...row
}: Pick<EventRow, 'id' | 'mentorshipId' | 'type' | 'at' | 'facts'>): DomainEvent {
  const type = row.type as EventType;
  return { id, mentorshipId, type, at, facts: parseFacts(type, row.facts) } as DomainEvent;
}

/** An event to publish, and the trace that it is part of. This version may not know how to read it: `event` is null. */
export type Unpublished = {
  id: string;
  type: string;
  trace: string | null;
  event: DomainEvent | null;
};

/** Marks the oldest unpublished events as published, and returns them; others that publish take others. */
export async function takeUnpublished(tx: Transaction, most: number): Promise<Unpublished[]> {
  const rows = await tx.$queryRaw<
    Pick<EventRow, 'id' | 'mentorshipId' | 'type' | 'at' | 'facts' | 'trace'>[]
  >`
    UPDATE event SET published_at = now() WHERE id IN (
      SELECT id FROM event WHERE published_at IS NULL ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)
    RETURNING id, mentorship_id AS "mentorshipId", type, at, facts, trace`;
  return rows.map(({ trace, ...row }) => ({
    id: row.id,
    type: row.type,
    trace,
    event: readable(row),
  }));
}

function readable(row: Parameters<typeof parseEvent>[0]): DomainEvent | null {
  try {
    return parseEvent(row);
  } catch {
    return null;
  }
}

/** Which reaction follows from events of a type. */
export type Due = { type: EventType; reaction: string };

/** Events after `last` that were published in a span of time and for which one of the reactions due has not answered. */
export async function findUnanswered(
  db: Database,
  due: Due[],
  span: { from: Date; before: Date },
  most: number,
  last = '00000000-0000-0000-0000-000000000000',
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT id FROM event
    JOIN unnest(${due.map(({ type }) => type)}::text[], ${due.map(({ reaction }) => reaction)}::text[])
      AS due (type, reaction) USING (type)
    WHERE id > ${last}::uuid AND published_at >= ${span.from} AND published_at < ${span.before}
      AND NOT EXISTS (
        SELECT 1 FROM receipt WHERE event_id = event.id AND receipt.reaction = due.reaction)
    ORDER BY id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Notes that `reaction` acts on the event in this transaction; false when it has done so before. */
export async function claim(tx: Transaction, eventId: string, reaction: string): Promise<boolean> {
  const written = await tx.$executeRaw`
    INSERT INTO receipt (event_id, reaction) VALUES (${eventId}::uuid, ${reaction})
    ON CONFLICT DO NOTHING`;
  return written === 1;
}

/** Whether `reaction` has acted on the event. */
export const isAnswered = async (db: Database, eventId: string, reaction: string) =>
  (await db.receipt.count({ where: { eventId, reaction } })) > 0;
