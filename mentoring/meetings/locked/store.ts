import { type Database, type Transaction, transact } from '../../../platform/database.ts';
import type { Meeting as MeetingRow } from '../../../platform/prisma/client.ts';
import { isRefusal, type Refusal, unlessUnderWay } from '../../decisions/rules.ts';
import type { NewEvent } from '../../events/schema.ts';
import { append } from '../../events/store.ts';
import { type LockedMentorship, lockMentorship, peopleOf } from '../../mentorships/store.ts';

/** A meeting that is known to exist. */
export type KnownMeeting = { id: string; mentorshipId: string };

/** Works in one transaction while nobody else decides anything in the mentorship. */
export function withLock<T>(
  db: Database,
  mentorshipId: string,
  work: (tx: Transaction, mentorship: LockedMentorship) => Promise<T>,
): Promise<T> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    if (!mentorship) throw new Error('a meeting without its mentorship');
    return work(tx, mentorship);
  });
}

/** A step of one of the two: what to write, and the events that tell of it; or why there is none. */
type Decide = (
  tx: Transaction,
  meeting: MeetingRow,
  mentorship: LockedMentorship,
) => Promise<NewEvent[] | Refusal>;

/**
 * Does a step in a meeting as it is now, while the mentorship goes on, and appends the events that it gives.
 * What a refusal leaves half written is undone.
 */
export async function stepIn(
  db: Database,
  { id, mentorshipId }: KnownMeeting,
  decide: Decide,
): Promise<Refusal | null> {
  try {
    return await withLock(db, mentorshipId, async (tx, mentorship) => {
      const meeting = await tx.meeting.findUniqueOrThrow({ where: { id } });
      const decided = unlessUnderWay(mentorship) ?? (await decide(tx, meeting, mentorship));
      if (isRefusal(decided)) throw new Refused(decided);
      await append(tx, { id: mentorshipId, people: peopleOf(mentorship) }, decided);
      return null;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** Leaves a transaction so that it is rolled back. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}
