import type { Database } from '../../../platform/database.ts';
import { asRestId } from '../../calendar/rules.ts';

const withPeople = { mentorship: { include: { mentor: true, mentee: true } } } as const;

/**
 * The meeting that an entry of somebody's own calendar is, by the entry's id in that mailbox; of a series' id, its
 * next occurrence. Null where Accord has not seen the entry.
 */
export async function findMeetingOfEvent(
  db: Database,
  personId: string,
  eventId: string,
  now: Date,
) {
  const ids = { in: [...new Set([eventId, asRestId(eventId)])] };
  const where = { copies: { some: { personId, eventId: ids } } };
  // An entry may have outlived a mentorship of the two: the one that goes on is the later.
  const newest = { orderBy: { mentorshipId: 'desc' }, include: withPeople } as const;
  const own = await db.meeting.findFirst({ where, ...newest });
  return own ?? nextOf(db, { copies: { some: { personId, seriesMasterId: ids } } }, now);
}

/** The meeting of these mentorships that has a key, or the next one of the series that has it. */
export async function findMeetingOfKey(
  db: Database,
  mentorshipIds: string[],
  key: string,
  now: Date,
) {
  const ours = { mentorshipId: { in: mentorshipIds } };
  const own = await db.meeting.findFirst({ where: { ...ours, key }, include: withPeople });
  return own ?? nextOf(db, { ...ours, key: { startsWith: `${key}/` } }, now);
}

/** Of several meetings the next that stands, or else the last. */
async function nextOf(db: Database, where: object, now: Date) {
  const toCome = { ...where, state: 'scheduled' as const, end: { gt: now } };
  const next = await db.meeting.findFirst({
    where: toCome,
    orderBy: { start: 'asc' },
    include: withPeople,
  });
  return next ?? db.meeting.findFirst({ where, orderBy: { start: 'desc' }, include: withPeople });
}
