import { sideOf } from '../mentorships/policy.ts';

/** An alert is for the two of its mentorship, whichever of them it is about. */
export const mayRead = (mentorship: { mentorId: string; menteeId: string }, personId: string) =>
  sideOf(mentorship, personId) !== null;
