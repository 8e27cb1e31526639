import type { MeetingTimes } from '../../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { partnerName } from '../mentorships/words.ts';

/** What to know of the times that are offered. */
export const advice = (pages: MeetingTimes[], mentorship: Mentorship): string => {
  const partner = partnerName(mentorship);
  const unknown = pages.flatMap((page) => page.unknown);
  if (pages.every(({ items }) => items.length === 0)) return t('meetings.times.none');
  if (unknown.includes(mentorship.role)) return t('meetings.times.unknownYou');
  if (unknown.length) return t('meetings.times.unknownThem', { partner });
  return t('meetings.times.lead');
};
