import type { Side } from '../mentorships/schema.ts';

/** Both look after what was promised; that it is done says the one who promised it. */
export const mayFinish = (followUp: { owner: Side }, side: Side): boolean =>
  followUp.owner === side;
