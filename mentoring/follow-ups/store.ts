import { type Database, newId, type Transaction, transact } from '../../platform/database.ts';
import type { FollowUp as FollowUpRow } from '../../platform/prisma/client.ts';
import {
  type Act,
  isRefusal,
  type Refusal,
  unlessUnderWay,
  wrongField,
} from '../decisions/rules.ts';
import { append } from '../events/store.ts';
import { asDay, dayIn, fromDay } from '../fields/rules.ts';
import type { Side } from '../mentorships/schema.ts';
import {
  type LockedMentorship,
  lockMentorship,
  type MentorshipWithPeople,
  peopleOf,
} from '../mentorships/store.ts';
import {
  type FollowUpFacts,
  type FollowUpStep,
  isOverdue,
  mayPromise,
  type Promised,
} from './rules.ts';
import type { FollowUp, FollowUpKind, FollowUpQuery } from './schema.ts';

const withPeople = { mentorship: { include: { mentor: true, mentee: true } } } as const;

/** A follow-up with its mentorship and the two people, or null. */
export const findFollowUp = (db: Database | Transaction, id: string) =>
  db.followUp.findUnique({ where: { id }, include: withPeople });
export type FollowUpWithPeople = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>;

const most = 500;

/** A mentorship's follow-ups: the open ones by their due days, then what has ended, the latest first. */
export async function listFollowUps(
  db: Database,
  mentorship: MentorshipWithPeople,
  query: FollowUpQuery,
): Promise<FollowUpWithPeople[]> {
  const rows = await db.followUp.findMany({
    where: {
      mentorshipId: mentorship.id,
      ...(query.owner ? { owner: query.owner } : {}),
      ...(query.state === 'all' ? {} : { endedAt: query.state === 'open' ? null : { not: null } }),
    },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map((row) => ({ ...row, mentorship }));
}

/** What a person has promised and not yet done, over all their mentorships that go on, the earliest due first. */
export const listPromises = (db: Database, personId: string) => {
  const underWay = { state: { in: ['active' as const, 'paused' as const] } };
  return db.followUp.findMany({
    where: {
      state: 'open',
      OR: [
        { owner: 'mentor', mentorship: { mentorId: personId, ...underWay } },
        { owner: 'mentee', mentorship: { menteeId: personId, ...underWay } },
      ],
    },
    include: withPeople,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
  });
};

export type NewPromise = Promised & { meetingId: string | null };

/** Writes a new follow-up, or says why not; null where there is no such mentorship. */
export async function createFollowUp(
  db: Database,
  mentorshipId: string,
  promise: NewPromise,
  act: Act,
): Promise<FollowUpWithPeople | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    return mentorship && promiseIn(tx, mentorship, promise, act);
  });
}

/** The same in the caller's transaction, which holds the mentorship's lock. */
export async function promiseIn(
  tx: Transaction,
  mentorship: LockedMentorship,
  { dueOn, ...promise }: NewPromise,
  act: Act,
): Promise<FollowUpWithPeople | Refusal> {
  const refusal =
    unlessUnderWay(mentorship) ??
    mayPromise({ dueOn, ...promise }, act) ??
    (await unlessOurMeeting(tx, mentorship.id, promise.meetingId));
  if (refusal) return refusal;
  const row = await tx.followUp.create({
    data: {
      id: newId(),
      mentorshipId: mentorship.id,
      ...promise,
      dueOn: fromDay(dueOn),
      addedBy: act.by,
      addedAt: act.at,
    },
    include: withPeople,
  });
  await tell(tx, mentorship, row, 'follow-up.promised', act);
  return row;
}

async function unlessOurMeeting(
  tx: Transaction,
  mentorshipId: string,
  id: string | null,
): Promise<Refusal | null> {
  if (!id || (await tx.meeting.findFirst({ where: { id, mentorshipId } }))) return null;
  return wrongField('meetingId', 'expected a meeting of this mentorship');
}

/** Does to a follow-up what `decide` makes of it as it is now, or says why not; null where there is none. */
export async function stepFollowUp(
  db: Database,
  { id, mentorshipId }: { id: string; mentorshipId: string },
  act: Act,
  decide: (followUp: FollowUpFacts) => FollowUpStep | Refusal,
): Promise<FollowUpWithPeople | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    const row = await findFollowUp(tx, id);
    if (!mentorship || !row) return null;
    const step = unlessUnderWay(mentorship) ?? decide(factsOf(row));
    if (isRefusal(step)) return step;
    if (!step.event) return row;
    const { dueOn, ...set } = step.set;
    const due = dueOn === undefined ? {} : { dueOn: fromDay(dueOn) };
    const data = { ...set, ...due, version: { increment: 1 } };
    const changed = await tx.followUp.update({ where: { id }, data, include: withPeople });
    await tell(tx, mentorship, changed, step.event, act, row.owner);
    return changed;
  });
}

async function tell(
  tx: Transaction,
  mentorship: LockedMentorship,
  { id: followUpId, owner, dueOn }: FollowUpRow,
  type: NonNullable<FollowUpStep['event']>,
  { by, at }: Act,
  formerOwner: Side = owner,
): Promise<void> {
  const people = peopleOf(mentorship);
  const handed = formerOwner === owner ? {} : { formerOwner };
  const due =
    type === 'follow-up.done' || type === 'follow-up.dropped' ? {} : { dueOn: asDay(dueOn) };
  const facts = { followUpId, owner, by, ...handed, ...due };
  await append(tx, { id: mentorship.id, people }, [{ type, at, facts }]);
}

const factsOf = ({ title, kind, owner, dueOn, state, version }: FollowUpRow): FollowUpFacts => ({
  title,
  kind: kind as FollowUpKind,
  owner,
  dueOn: asDay(dueOn),
  state,
  version,
});

/** The wire form at a moment: what is overdue depends on it. */
export function presentFollowUp(row: FollowUpWithPeople, now: Date): FollowUp {
  const facts = factsOf(row);
  const owner = row.mentorship[row.owner];
  return {
    ...facts,
    id: row.id,
    mentorshipId: row.mentorshipId,
    meetingId: row.meetingId,
    ownerId: owner.entraId,
    overdue: isOverdue(facts, dayIn(owner.timeZone, now)),
    addedBy: row.addedBy,
    addedAt: row.addedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    dropReason: row.dropReason,
    tried: row.tried,
    whatHappened: row.whatHappened,
  };
}
