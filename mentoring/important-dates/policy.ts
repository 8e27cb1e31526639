import type { Side } from '../mentorships/schema.ts';

/** These dates are the mentee's; the mentor may change and remove what they added themselves. */
export const mayChange = (date: { addedBy: Side }, side: Side): boolean =>
  side === 'mentee' || date.addedBy === side;

/** How it went says the one whose date it was. */
export const mayTell = (side: Side): boolean => side === 'mentee';
