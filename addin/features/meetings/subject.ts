import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';
import { callName } from '../people/names.ts';

/** "Mentoring: Mira and Jonas". */
export const subjectOf = ({ mentor, mentee }: Mentorship): string =>
  t('meetings.schedule.subjectDefault', { mentor: callName(mentor), mentee: callName(mentee) });
