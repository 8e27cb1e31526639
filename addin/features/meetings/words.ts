import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { t } from '../../locale/i18n.ts';

/** Who reads, and what they call the other one. */
export type Audience = { role: Side; partner: string };

/** How long before its start a meeting was called off: "with 3 hours’ notice". */
export const notice = (minutes: number): string => {
  if (minutes < 0) return t('meetings.notice.after');
  if (minutes === 0) return t('meetings.notice.none');
  if (minutes < 60) return t('meetings.notice.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('meetings.notice.hours', { count: hours });
  return t('meetings.notice.days', { count: Math.floor(hours / 24) });
};

const by = (side: Side | null, { role, partner: name }: Audience): string => {
  if (!side) return t('meetings.by.organiser');
  return side === role ? t('meetings.by.you') : t('meetings.by.them', { name });
};

/** What became of a meeting, in the reader's words; null while it simply stands. */
export const outcome = (meeting: Meeting, audience: Audience, now: Date): string | null => {
  const { state, noticeMinutes } = meeting;
  if (state === 'scheduled') return happening(meeting, now);
  if (state === 'held' || state === 'missed') return t(`meetings.became.${state}`);
  const act = meeting.rescheduledTo ? 'rescheduled' : state;
  const who = by(meeting.endedBy, audience);
  const told = noticeMinutes === null ? '' : notice(noticeMinutes);
  return t(`meetings.became.${act}`, { who, told }).trim();
};

const happening = ({ start, end }: Meeting, now: Date): string | null => {
  if (now < new Date(start)) return null;
  return now < new Date(end) ? t('meetings.became.now') : t('meetings.became.justEnded');
};

/** Who proposed another time; the reader learns when it is their turn. */
export const proposal = (
  meeting: Meeting,
  { role, partner: name }: Audience,
  time: string,
): string =>
  meeting.organizer === role
    ? t('meetings.proposal.answer', { name, time })
    : t('meetings.proposal.waiting', { time });
