import { type Database, newId, type Transaction, transact } from '../../platform/database.ts';
import { append } from '../events/store.ts';
import { sideOf } from '../mentorships/policy.ts';
import {
  type LockedMentorship,
  type MentorshipWithPeople,
  peopleOf,
} from '../mentorships/store.ts';
import { notify } from '../notifications/store.ts';
import type { PersonRow } from '../people/store.ts';
import { tellCelebration } from '../words/tell.ts';
import type { Earned, KeptMeeting } from './rules.ts';
import type { Celebration, CelebrationKind } from './schema.ts';

/** What deciding about celebrations takes: a mentorship's meetings, and what has been celebrated in it. */
export async function celebrationFacts(tx: Transaction, mentorshipId: string) {
  const meeting = { id: true, start: true, state: true, rescheduledTo: true } as const;
  const meetings: KeptMeeting[] = await tx.meeting.findMany({
    where: { mentorshipId },
    select: meeting,
  });
  const known = await tx.celebration.findMany({ where: { mentorshipId } });
  return { meetings, known: known.map(({ kind, count }) => ({ kind: kindOf(kind), count })) };
}

const kindOf = (kind: string) => kind as CelebrationKind;

/**
 * Writes what was earned, each thing once, in the caller's transaction, which holds the mentorship's lock.
 * Of what is new both of the two are told.
 */
export async function celebrate(
  tx: Transaction,
  mentorship: LockedMentorship,
  earned: Earned[],
  now: Date,
): Promise<void> {
  const { id: mentorshipId } = mentorship;
  const data = earned.map((each) => ({ id: newId(), mentorshipId, ...each }));
  if (data.length === 0) return;
  const made = await tx.celebration.createManyAndReturn({ data, skipDuplicates: true });
  const people = peopleOf(mentorship);
  const events = made.map(({ id: celebrationId, honours, at }) => {
    return { type: 'celebration.earned' as const, at, facts: { celebrationId, honours } };
  });
  await append(tx, { id: mentorshipId, people }, events);
  const told = made.flatMap(({ id: subjectId }) =>
    people.map((personId) => ({
      personId,
      mentorshipId,
      kind: 'celebration' as const,
      subjectId,
    })),
  );
  await notify(tx, told, now);
}

const withPeople = { mentorship: { include: { mentor: true, mentee: true } } } as const;

/** A celebration with its mentorship and the two people, or null. */
export const findCelebration = (db: Database | Transaction, id: string) =>
  db.celebration.findUnique({ where: { id }, include: withPeople });
export type CelebrationWithPeople = NonNullable<Awaited<ReturnType<typeof findCelebration>>>;

/** A mentorship's celebrations, the newest first. */
export async function listCelebrations(
  db: Database,
  mentorship: MentorshipWithPeople,
): Promise<CelebrationWithPeople[]> {
  const rows = await db.celebration.findMany({
    where: { mentorshipId: mentorship.id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  return rows.map((row) => ({ ...row, mentorship }));
}

/** Takes it on oneself to post a celebration; false where somebody has done so before. */
export async function claimSharing(db: Database, id: string, at: Date): Promise<boolean> {
  const where = { id, sharedAt: null };
  const { count } = await db.celebration.updateMany({ where, data: { sharedAt: at } });
  return count === 1;
}

/** Tells the two that what was claimed has been posted, or may have been. */
export const tellShared = (
  db: Database,
  { id: celebrationId, mentorship }: CelebrationWithPeople,
  at: Date,
): Promise<void> =>
  transact(db, (tx) =>
    append(tx, { id: mentorship.id, people: peopleOf(mentorship) }, [
      { type: 'celebration.shared', at, facts: { celebrationId } },
    ]),
  );

/** Gives up posting what was claimed at that moment: it did not come to pass. */
export const unclaimSharing = (db: Database, id: string, at: Date) =>
  db.celebration.updateMany({ where: { id, sharedAt: at }, data: { sharedAt: null } });

/** The wire form, in the reader's language. */
export function presentCelebration(row: CelebrationWithPeople, reader: PersonRow): Celebration {
  const { mentorship, sharedAt, at, ...celebration } = row;
  const side = sideOf(mentorship, reader.id) ?? 'mentee';
  const partner = (side === 'mentor' ? mentorship.mentee : mentorship.mentor).displayName;
  const kind = kindOf(row.kind);
  const { language } = reader;
  return {
    ...celebration,
    kind,
    at: at.toISOString(),
    message: tellCelebration({ language, side, partner }, { ...row, kind }),
    sharedAt: sharedAt?.toISOString() ?? null,
  };
}
