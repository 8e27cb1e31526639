import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useThisMentorship } from '../mentorships/use-this-mentorship.ts';
import { partnerName } from '../mentorships/words.ts';
import { callName } from '../people/names.ts';
import type { Names } from './words.ts';

export type Two = { mentorship: Mentorship; names: Names; partner: string };

/** The mentorship of this screen, and what to call its two people. */
export const useTwo = (): Two => {
  const mentorship = useThisMentorship();
  const names = { mentor: callName(mentorship.mentor), mentee: callName(mentorship.mentee) };
  return { mentorship, names, partner: partnerName(mentorship) };
};
