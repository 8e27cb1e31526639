import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useNow } from '../../locale/use-now.ts';
import { useAgreement } from '../agreements/queries.ts';
import { useFollowUps } from '../follow-ups/queries.ts';
import { useGoals } from '../goals/queries.ts';
import { useMeetings } from '../meetings/queries.ts';
import { type Need, needsOf } from './needs.ts';
import { useLatestMeetings } from './queries.ts';

/** What waits for the reader in a mentorship, as far as it is known by now. */
export const useNeeds = (mentorship: Mentorship): Need[] => {
  const { id } = mentorship;
  return needsOf({
    mentorship,
    agreement: useAgreement(id).data,
    goals: useGoals(id).data,
    followUps: useFollowUps(id).data,
    ahead: useMeetings(id, 'upcoming').data,
    past: useLatestMeetings(id).data,
    now: useNow(),
  });
};
