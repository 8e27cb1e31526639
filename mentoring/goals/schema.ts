import { z } from 'zod';
import { day, madeFrom, text, words } from '../fields/schema.ts';
import { Side } from '../mentorships/schema.ts';

/** `proposed` by the mentor and not yet answered; `active`; `achieved`; `dropped`; `declined`, a proposal that was. */
export const GoalState = z.enum(['proposed', 'active', 'achieved', 'dropped', 'declined']);
export type GoalState = z.infer<typeof GoalState>;

/** A step on the way. They are reached one after the other. */
export const Milestone = z
  .object({
    id: z.uuid(),
    goalId: z.uuid(),
    title: z.string(),
    targetDate: day.nullable(),
    /** From 1. */
    position: z.int(),
    reachedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof Milestone>;

/** What the mentor would change of a goal, until the mentee has answered. */
export const GoalProposal = z.object({
  title: z.string().optional(),
  measure: z.string().optional(),
  targetDate: day.optional(),
});
export type GoalProposal = z.infer<typeof GoalProposal>;

/** What the mentee wants to reach; never without a measure of success and a date. */
export const Goal = z
  .object({
    id: z.uuid(),
    mentorshipId: z.uuid(),
    title: z.string(),
    measure: z.string(),
    targetDate: day,
    state: GoalState,
    addedBy: Side,
    addedAt: z.iso.datetime(),
    proposal: GoalProposal.nullable(),
    milestones: z.array(Milestone),
    endedAt: z.iso.datetime().nullable(),
    /** Why it ended, or why the last change that was proposed to it was declined. */
    endReason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Goal' });
export type Goal = z.infer<typeof Goal>;

export const GoalList = z
  .object({ items: z.array(Goal), next: z.string().nullable() })
  .meta({ id: 'GoalList' });

/** A new goal: from the mentee it is one at once, from the mentor a proposal. */
export const NewGoal = z
  .object({ title: words(200), measure: words(1000), targetDate: day })
  .strict()
  .meta({ id: 'NewGoal' });
export type NewGoal = z.infer<typeof NewGoal>;

/** A change: from the mentee it holds at once, from the mentor it is a proposal. */
export const GoalChange = NewGoal.partial()
  .extend({ version: madeFrom })
  .strict()
  .meta({ id: 'GoalChange' });
export type GoalChange = z.infer<typeof GoalChange>;

/** Accepting a proposal, as it is or altered. */
export const GoalAcceptance = GoalChange.meta({ id: 'GoalAcceptance' });

/** Dropping a goal, or declining a proposal, may say why. */
export const GoalEnd = z
  .object({ reason: text(1000).optional(), version: madeFrom })
  .strict()
  .meta({ id: 'GoalEnd' });
export type GoalEnd = z.infer<typeof GoalEnd>;

export const NewMilestone = z
  .object({ title: words(200), targetDate: day.nullish() })
  .strict()
  .meta({ id: 'NewMilestone' });
export type NewMilestone = z.infer<typeof NewMilestone>;

export const MilestoneChange = z
  .object({ title: words(200), targetDate: day.nullable(), position: z.int().min(1) })
  .partial()
  .strict()
  .meta({ id: 'MilestoneChange' });
export type MilestoneChange = z.infer<typeof MilestoneChange>;
