import { newId, type Prisma, type Transaction } from '../../platform/database.ts';
import type { Event as EventRow } from '../../platform/prisma/client.ts';
import type { DomainEvent, EventType, NewEvent } from './schema.ts';
import { parseFacts } from './schema.ts';

/**
 * Appends events in the transaction of the change that they tell of. The database announces them to every
 * process at the moment of its commit; `people` are those whose open tabs hear of it.
 */
export async function append(
  tx: Transaction,
  mentorship: { id: string; people: string[] },
  events: NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ type, at, facts }) => ({
    id: newId(),
    mentorshipId: mentorship.id,
    type,
    at,
    facts: facts as Prisma.InputJsonObject,
    audience: mentorship.people,
  }));
  await tx.event.createMany({ data: rows });
}

/** One event of the log, or null. */
export async function findEvent(tx: Transaction, id: string): Promise<DomainEvent | null> {
  const row = await tx.event.findUnique({ where: { id } });
  return row && parseEvent(row);
}

/** An event as its row has it. */
export function parseEvent({ id, mentorshipId, at, ...row }: EventRow): DomainEvent {
  const type = row.type as EventType;
  return { id, mentorshipId, type, at, facts: parseFacts(type, row.facts) } as DomainEvent;
}

/** Notes that `reaction` acts on the event in this transaction; false when it has done so before. */
export async function claim(tx: Transaction, eventId: string, reaction: string): Promise<boolean> {
  const { count } = await tx.receipt.createMany({
    data: [{ eventId, reaction }],
    skipDuplicates: true,
  });
  return count === 1;
}
