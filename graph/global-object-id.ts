/** Exchange's global object id in hexadecimal: 16 fixed bytes, the day of an exception, the time of its making. */
const shape = /^040000008200E00074C5B7101A82E008[0-9A-F]{8}([0-9A-F]{16})0{16}/i;

const ticksPerMs = 10_000n;
/** Milliseconds between 1601, where Windows begins to count, and 1970. */
const epoch = 11_644_473_600_000n;

/**
 * When the meeting with this iCalUId was made, which is the same in every mailbox, whereas a copy that was
 * deleted and sent again is as young as its sending. Null for ids that were not made by Exchange.
 * [MS-OXOCAL, 2.2.1.27 PidLidGlobalObjectId]
 */
export function madeAt(iCalUId: string): Date | null {
  const fileTime = shape.exec(iCalUId)?.[1];
  if (!fileTime) return null;
  const ticks = Buffer.from(fileTime, 'hex').readBigUInt64LE();
  return ticks === 0n ? null : new Date(Number(ticks / ticksPerMs - epoch));
}
