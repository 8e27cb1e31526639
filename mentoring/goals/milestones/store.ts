import {
  type Database,
  type Transaction,
  transact,
  upsertRows,
} from '../../../platform/database.ts';
import type { Milestone as MilestoneRow } from '../../../platform/prisma/client.ts';
import { type Act, isRefusal, type Refusal, unlessUnderWay } from '../../decisions/rules.ts';
import type { NewEvent } from '../../events/schema.ts';
import { append } from '../../events/store.ts';
import { asDay } from '../../fields/rules.ts';
import { lockMentorship, peopleOf } from '../../mentorships/store.ts';
import type { Milestone } from '../schema.ts';
import type { MilestoneFacts, Path, PathStep } from './rules.ts';

/** A milestone with the goal and mentorship that it belongs to, or null. */
export const findMilestone = (db: Database | Transaction, id: string) =>
  db.milestone.findUnique({
    where: { id },
    include: { goal: { include: { mentorship: true } } },
  });

/** Which milestone is acted on, and whether the act reaches it. */
type Target = { goalId: string; mentorshipId: string; milestoneId: string; reaches?: boolean };

/**
 * Does to a goal's milestones what `decide` makes of them as they are now, or says why not. Resolves with
 * the goal's milestones in order; null where there is no such goal.
 */
export async function stepMilestones(
  db: Database,
  { goalId, mentorshipId, milestoneId, reaches = false }: Target,
  { by, at }: Act,
  decide: (path: Path) => PathStep | Refusal,
): Promise<Milestone[] | Refusal | null> {
  return transact(db, async (tx) => {
    const mentorship = await lockMentorship(tx, mentorshipId);
    const path = await readPath(tx, goalId);
    if (!mentorship || !path) return null;
    const step = unlessUnderWay(mentorship) ?? decide(path);
    if (isRefusal(step)) return step;
    await save(tx, goalId, step.milestones);
    const event: NewEvent = reaches
      ? { type: 'milestone.reached', at, facts: { goalId, milestoneId, by } }
      : { type: 'goal.changed', at, facts: { goalId, by } };
    await append(tx, { id: mentorshipId, people: peopleOf(mentorship) }, [event]);
    return step.milestones.map((milestone) => present(goalId, milestone));
  });
}

async function readPath(tx: Transaction, goalId: string): Promise<Path | null> {
  const milestones = { orderBy: { position: 'asc' } } as const;
  const goal = await tx.goal.findUnique({ where: { id: goalId }, include: { milestones } });
  return goal && { state: goal.state, milestones: goal.milestones.map(factsOf) };
}

async function save(tx: Transaction, goalId: string, milestones: MilestoneFacts[]): Promise<void> {
  const kept = milestones.map(({ id }) => id);
  await tx.milestone.deleteMany({ where: { goalId, id: { notIn: kept } } });
  const rows = milestones.map((milestone) => ({ ...milestone, goalId }));
  await upsertRows(tx, 'milestone', ['id'], rows);
}

const factsOf = ({ id, title, targetDate, position, reachedAt }: MilestoneRow): MilestoneFacts => ({
  id,
  title,
  targetDate: targetDate && asDay(targetDate),
  position,
  reachedAt,
});

const present = (goalId: string, { reachedAt, ...milestone }: MilestoneFacts): Milestone => ({
  ...milestone,
  goalId,
  reachedAt: reachedAt?.toISOString() ?? null,
});

/** The wire form. */
export const presentMilestone = (row: MilestoneRow): Milestone => present(row.goalId, factsOf(row));
