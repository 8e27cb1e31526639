import {
  type Database,
  newId,
  Prisma,
  type Transaction,
  transact,
} from '../../platform/database.ts';
import type { Goal as GoalRow, Milestone as MilestoneRow } from '../../platform/prisma/client.ts';
import { type Act, isRefusal, type Refusal, unlessUnderWay } from '../decisions/rules.ts';
import { append } from '../events/store.ts';
import { asDay, fromDay } from '../fields/rules.ts';
import { type LockedMentorship, lockMentorship, peopleOf } from '../mentorships/store.ts';
import { presentMilestone } from './milestones/store.ts';
import { addGoal, type GoalFacts, type GoalStep } from './rules.ts';
import type { Goal, GoalProposal, NewGoal } from './schema.ts';

const withMilestones = { milestones: { orderBy: { position: 'asc' } } } as const;
export type GoalWithMilestones = GoalRow & { milestones: MilestoneRow[] };

/** A goal with its milestones and the mentorship that it belongs to, or null. */
export const findGoal = (db: Database | Transaction, id: string) =>
  db.goal.findUnique({ where: { id }, include: { ...withMilestones, mentorship: true } });

const ranks = { active: 0, proposed: 1, achieved: 2, dropped: 2, declined: 2 };

/** A mentorship's goals: those that stand, those proposed, and then what has ended; each the newest first. */
export async function listGoals(db: Database, mentorshipId: string): Promise<GoalWithMilestones[]> {
  const newest = { orderBy: { id: 'desc' }, take: 200 } as const;
  const rows = await db.goal.findMany({
    where: { mentorshipId },
    include: withMilestones,
    ...newest,
  });
  const ended = ({ endedAt }: GoalRow) => endedAt?.getTime() ?? 0;
  return rows.sort((a, b) => ranks[a.state] - ranks[b.state] || ended(b) - ended(a));
}

/** Writes a new goal, or says why not; null where there is no such mentorship. */
export async function createGoal(
  db: Database,
  mentorshipId: string,
  goal: NewGoal,
  act: Act,
): Promise<GoalWithMilestones | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    if (!mentorship) return null;
    const step = unlessUnderWay(mentorship) ?? addGoal(goal, act);
    if (isRefusal(step)) return step;
    const { title, measure, targetDate } = goal;
    const made = { id: newId(), mentorshipId, title, measure, targetDate: fromDay(targetDate) };
    const { state = 'active' } = step.set;
    const row = await tx.goal.create({
      data: { ...made, state, addedBy: act.by, addedAt: act.at },
      include: withMilestones,
    });
    await tell(tx, mentorship, row.id, step, act);
    return row;
  });
}

/** Does to a goal what `decide` makes of it as it is now, or says why not; null where there is none. */
export async function stepGoal(
  db: Database,
  { id, mentorshipId }: { id: string; mentorshipId: string },
  act: Act,
  decide: (goal: GoalFacts) => GoalStep | Refusal,
): Promise<GoalWithMilestones | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    const row = await tx.goal.findUnique({ where: { id }, include: withMilestones });
    if (!mentorship || !row) return null;
    const step = unlessUnderWay(mentorship) ?? decide(goalFacts(row));
    if (isRefusal(step)) return step;
    if (!step.event) return row;
    await tell(tx, mentorship, id, step, act);
    const data = { ...columnsOf(step.set), version: { increment: 1 } };
    return tx.goal.update({ where: { id }, data, include: withMilestones });
  });
}

async function tell(
  tx: Transaction,
  mentorship: LockedMentorship,
  goalId: string,
  { event }: GoalStep,
  { by, at }: Act,
): Promise<void> {
  const people = peopleOf(mentorship);
  const events = event ? [{ type: event, at, facts: { goalId, by } }] : [];
  await append(tx, { id: mentorship.id, people }, events);
}

/** A goal's row as decisions about it see it. */
export const goalFacts = ({ targetDate, proposal, ...row }: GoalRow): GoalFacts => ({
  ...row,
  targetDate: asDay(targetDate),
  proposal: proposal as GoalProposal | null,
});

const columnsOf = ({ targetDate, proposal, ...set }: GoalStep['set']) => ({
  ...set,
  ...(targetDate === undefined ? {} : { targetDate: fromDay(targetDate) }),
  ...(proposal === undefined ? {} : { proposal: proposal ?? Prisma.DbNull }),
});

/** The wire form. */
export const presentGoal = (row: GoalWithMilestones): Goal => ({
  id: row.id,
  mentorshipId: row.mentorshipId,
  title: row.title,
  measure: row.measure,
  targetDate: asDay(row.targetDate),
  state: row.state,
  addedBy: row.addedBy,
  addedAt: row.addedAt.toISOString(),
  proposal: row.proposal as GoalProposal | null,
  milestones: row.milestones.map(presentMilestone),
  endedAt: row.endedAt?.toISOString() ?? null,
  endReason: row.endReason,
  version: row.version,
});
