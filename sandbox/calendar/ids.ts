import { randomBytes, randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';

const STEM_LENGTH = 38;

/** A new event id, in the shape of Exchange's. */
export function newEventId(): string {
  return `AAMkAD${randomBytes(24).toString('base64url')}AAA=`;
}

/** Whether a text has the shape of an event's id. */
export function isEventId(id: string): boolean {
  return /^AAMkAD[\w-]{32}(AAA|FRAAg[0-9a-z]+EA)=$/.test(id);
}

/** The id of one occurrence: always the same for the same series and original start. */
export function occurrenceId(masterId: string, originalStart: number): string {
  return `${masterId.slice(0, STEM_LENGTH)}FRAAg${(originalStart / 1000).toString(36)}EA=`;
}

/** What an occurrence's id says; undefined when it is no occurrence's id. */
export function parseOccurrenceId(id: string) {
  const found = /^FRAAg([0-9a-z]+)EA=$/.exec(id.slice(STEM_LENGTH));
  if (!found) return undefined;
  return {
    masterId: `${id.slice(0, STEM_LENGTH)}AAA=`,
    originalStart: Number.parseInt(found[1] as string, 36) * 1000,
  };
}

/** A new iCalUId: Exchange's global object id in hexadecimal, with no instance date. */
export function newICalUId(createdAt: number): string {
  const fileTime = Buffer.alloc(8);
  fileTime.writeBigUInt64LE((BigInt(createdAt) + 11_644_473_600_000n) * 10_000n);
  const guid = randomUUID().replaceAll('-', '').toUpperCase();
  return `040000008200E00074C5B7101A82E00800000000${fileTime.toString('hex').toUpperCase()}000000000000000010000000${guid}`;
}

/**
 * An occurrence's iCalUId. Microsoft documents that it "is different for each occurrence in a
 * recurring series": the global object id then carries the date of the instance, and so it is the
 * same in every mailbox.
 */
export function occurrenceICalUId(masterUId: string, originalStart: number, zone: string): string {
  const day = DateTime.fromMillis(originalStart, { zone });
  const date = hex(BigInt(day.year), 4) + hex(BigInt(day.month), 2) + hex(BigInt(day.day), 2);
  return masterUId.slice(0, 32) + date + masterUId.slice(40);
}

function hex(value: bigint, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0');
}
