import { type MentorshipFacts, waitingFor } from './rules.ts';
import type { Side } from './schema.ts';

type Pair = { mentorId: string; menteeId: string };

/** The side on which a person stands; null for everybody else, to whom the mentorship does not exist. */
export function sideOf(mentorship: Pair, personId: string): Side | null {
  if (mentorship.mentorId === personId) return 'mentor';
  return mentorship.menteeId === personId ? 'mentee' : null;
}

/** Only the two may read it; a programme manager sees numbers elsewhere, never a mentorship. */
export const mayRead = (mentorship: Pair, personId: string): boolean =>
  sideOf(mentorship, personId) !== null;

/** Only the one who was asked may answer. */
export const mayAnswer = (mentorship: Pair & MentorshipFacts, personId: string): boolean =>
  waitingFor(mentorship) !== null && waitingFor(mentorship) === sideOf(mentorship, personId);
