import { type Database, newId, type Transaction, transact } from '../../platform/database.ts';
import type { ImportantDate as DateRow } from '../../platform/prisma/client.ts';
import { asRestId } from '../calendar/rules.ts';
import { entryDigest } from '../calendar/store.ts';
import { type Act, isRefusal, type Refusal, unlessUnderWay } from '../decisions/rules.ts';
import type { NewEvent } from '../events/schema.ts';
import { append } from '../events/store.ts';
import { type LockedMentorship, lockMentorship, peopleOf } from '../mentorships/store.ts';
import { withdraw } from '../notifications/store.ts';
import { type Asked, changeDate, endOf, mayBeAt, mayRemove, type Said } from './rules.ts';
import type { ImportantDate, ImportantDateQuery } from './schema.ts';

/** A date with the mentorship that it belongs to, or null. */
export const findImportantDate = (db: Database | Transaction, id: string) =>
  db.importantDate.findUnique({ where: { id }, include: { mentorship: true } });

const most = 500;

/** A mentorship's dates: those to come, the soonest first, then those over, the latest first. */
export async function listImportantDates(
  db: Database,
  mentorshipId: string,
  { eventId }: ImportantDateQuery,
  now: Date,
): Promise<DateRow[]> {
  const marked = eventId ? { entryDigest: digestOf(mentorshipId, eventId) } : {};
  const where = { mentorshipId, ...marked };
  const rows = await db.importantDate.findMany({ where, orderBy: { at: 'desc' }, take: most });
  const isOver = (row: DateRow) => endOf(row) <= now.getTime();
  return [...rows.filter((row) => !isOver(row)).reverse(), ...rows.filter(isOver)];
}

/** Office.js and Graph write the same id differently. */
const digestOf = (mentorshipId: string, eventId: string): string =>
  entryDigest(mentorshipId, asRestId(eventId));

export type NewDate = Omit<Said, 'howItWent'> & { eventId?: string | undefined };

/** Marks a date, or says why not; an entry that is marked already keeps its date. Null: no such mentorship. */
export async function addImportantDate(
  db: Database,
  mentorshipId: string,
  { eventId, ...said }: NewDate,
  act: Act,
): Promise<{ row: DateRow; made: boolean } | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    if (!mentorship) return null;
    const entryDigest = eventId === undefined ? null : digestOf(mentorshipId, eventId);
    const known =
      entryDigest && (await tx.importantDate.findFirst({ where: { mentorshipId, entryDigest } }));
    if (known) return { row: known, made: false };
    const refusal = unlessUnderWay(mentorship) ?? mayBeAt(said, act);
    if (refusal) return refusal;
    const added = { addedBy: act.by, addedAt: act.at };
    const data = { id: newId(), mentorshipId, ...said, entryDigest, ...added };
    const row = await tx.importantDate.create({ data });
    await tell(tx, mentorship, 'important-date.added', row, act);
    return { row, made: true };
  });
}

type One = { id: string; mentorshipId: string };
/** What was told of a date stops being true once it is another time. */
const untold = { aheadToldAt: null, mentorAskedAt: null, menteeAskedAt: null };
const tellingKinds = ['important-date-ahead' as const, 'important-date-passed' as const];

/** Changes a date, or says why not; null where there is none. */
export function changeImportantDate(db: Database, one: One, asked: Asked, act: Act) {
  return locked(db, one, async (tx, mentorship, row): Promise<DateRow | Refusal> => {
    const step = changeDate(row, asked, act);
    if (isRefusal(step)) return step;
    if (Object.keys(step.set).length === 0) return row;
    if (step.moved) await withdraw(tx, tellingKinds, row.id);
    await tell(tx, mentorship, 'important-date.changed', row, act);
    const data = { ...step.set, ...(step.moved ? untold : {}), version: { increment: 1 } };
    return tx.importantDate.update({ where: { id: row.id }, data });
  });
}

/** Takes a date away, and what was told of it; or says why not. Null where there is none. */
export function removeImportantDate(db: Database, one: One, act: Act) {
  return locked(db, one, async (tx, mentorship, row): Promise<DateRow | Refusal> => {
    const refusal = mayRemove(row, act);
    if (refusal) return refusal;
    await withdraw(tx, tellingKinds, row.id);
    await tell(tx, mentorship, 'important-date.removed', row, act);
    return tx.importantDate.delete({ where: { id: row.id } });
  });
}

/** Works on a date of a mentorship that goes on and that nobody else changes meanwhile. */
async function locked(
  db: Database,
  { id, mentorshipId }: One,
  work: (tx: Transaction, mentorship: LockedMentorship, row: DateRow) => Promise<DateRow | Refusal>,
): Promise<DateRow | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    const row = await tx.importantDate.findUnique({ where: { id } });
    if (!mentorship || !row) return null;
    return unlessUnderWay(mentorship) ?? work(tx, mentorship, row);
  });
}

async function tell(
  tx: Transaction,
  mentorship: LockedMentorship,
  type: Extract<NewEvent['type'], `important-date.${'added' | 'changed' | 'removed'}`>,
  { id: importantDateId }: DateRow,
  { by, at }: Act,
): Promise<void> {
  const people = peopleOf(mentorship);
  await append(tx, { id: mentorship.id, people }, [{ type, at, facts: { importantDateId, by } }]);
}

/** The wire form. */
export const presentImportantDate = (row: DateRow): ImportantDate => ({
  id: row.id,
  mentorshipId: row.mentorshipId,
  title: row.title,
  at: row.at.toISOString(),
  allDay: row.allDay,
  note: row.note,
  howItWent: row.howItWent,
  addedBy: row.addedBy,
  addedAt: row.addedAt.toISOString(),
  version: row.version,
});
