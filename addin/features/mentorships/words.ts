import type { CloseReason, Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { callName } from '../people/names.ts';

/** The other one of the two, as seen by the reader. */
export const partnerOf = (mentorship: Mentorship) =>
  mentorship.role === 'mentor' ? mentorship.mentee : mentorship.mentor;

/** The name by which to speak of the other one. */
export const partnerName = (mentorship: Mentorship): string => callName(partnerOf(mentorship));

/** Whether the request waits for the reader's answer. */
export const waitsForMe = (mentorship: Mentorship): boolean =>
  mentorship.state === 'requested' && mentorship.waitingFor === mentorship.role;

/** The reader's own part in it. */
export const myRole = ({ role }: Mentorship): string =>
  role === 'mentor' ? 'You are the mentor' : 'You are the mentee';

/** What is asked of the reader. */
export const requestTitle = (mentorship: Mentorship): string =>
  mentorship.role === 'mentor'
    ? `${partnerName(mentorship)} asks you to be their mentor`
    : `${partnerName(mentorship)} offers to be your mentor`;

const endings: Record<CloseReason, string> = {
  completed: 'Completed',
  ended: 'Ended',
  declined: 'Declined',
  expired: 'The request was not answered in time',
};

/** How things stand, where that is anything but "going on"; null where it is. */
export const standing = (mentorship: Mentorship): string | null => {
  const { state, closeReason } = mentorship;
  if (state === 'requested') return `Waiting for ${partnerName(mentorship)}’s answer`;
  if (state === 'paused') return 'Paused';
  if (state === 'closed') return closeReason ? endings[closeReason] : 'Ended';
  return null;
};
