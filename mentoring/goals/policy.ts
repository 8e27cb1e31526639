import type { Side } from '../mentorships/schema.ts';

/** Goals and their milestones are the mentee's: they alone answer, achieve and drop them, and reach the steps. */
export const ownsGoals = (side: Side): boolean => side === 'mentee';

/** What one has proposed and nobody has answered is still one's own. */
export const proposedIt = (goal: { addedBy: Side }, side: Side): boolean => goal.addedBy === side;
