import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
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
export const myRole = ({ role }: Mentorship): string => t(`mentorships.role.${role}`);

/** What is asked of the reader. */
export const requestTitle = (mentorship: Mentorship): string =>
  t(`mentorships.asks.${mentorship.role}`, { name: partnerName(mentorship) });

/** How things stand, where that is anything but "going on"; null where it is. */
export const standing = (mentorship: Mentorship): string | null => {
  const { state, closeReason } = mentorship;
  const name = partnerName(mentorship);
  if (waitsForMe(mentorship)) return t('mentorships.standing.waitingForMe');
  if (state === 'requested') return t('mentorships.standing.waiting', { name });
  if (state === 'paused') return t('mentorships.standing.paused');
  if (state === 'closed') return t(`mentorships.standing.${closeReason ?? 'ended'}`);
  return null;
};
