import type { MentorshipState, Side } from './schema.ts';

type Pair = { mentorId: string; menteeId: string };
type Request = { requestedBy: Side };

/** The side on which a person stands; null for everybody else, to whom the mentorship does not exist. */
export function sideOf(mentorship: Pair, personId: string): Side | null {
  if (mentorship.mentorId === personId) return 'mentor';
  return mentorship.menteeId === personId ? 'mentee' : null;
}

/** Who stands on a side. */
export const personIdOn = ({ mentorId, menteeId }: Pair, side: Side): string =>
  side === 'mentor' ? mentorId : menteeId;

/** Only the two may read it; a programme manager sees numbers elsewhere, never a mentorship. */
export const mayRead = (mentorship: Pair, personId: string): boolean =>
  sideOf(mentorship, personId) !== null;

/** Only the one who was asked may accept, decline, or ask for more first. */
export const mayAnswer = ({ requestedBy }: Request, side: Side): boolean => side !== requestedBy;

/** Only the one who asked may say more about it, or withdraw it. */
export const mayWithdraw = ({ requestedBy }: Request, side: Side): boolean => side === requestedBy;

/** What the two have in common can be changed while they go on with it, be it after a rest. */
export const isUnderWay = ({ state }: { state: MentorshipState }): boolean =>
  state === 'active' || state === 'paused';
