import type { Meeting } from '../../../mentoring/meetings/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { duration } from '../../locale/words.ts';

/** Who reads, and what they call the other one. */
export type Audience = { role: Side; partner: string };

/** How long before its start a meeting was called off: "with 3 hours’ notice". */
export const notice = (minutes: number): string => {
  if (minutes < 0) return 'after its start';
  if (minutes === 0) return 'without notice';
  const time = duration(minutes);
  return `with ${time}${time.endsWith('s') ? '’' : '’s'} notice`;
};

const who = (side: Side | null, { role, partner }: Audience): string => {
  if (!side) return 'by the organiser';
  return side === role ? 'by you' : `by ${partner}`;
};

const verbs = { cancelled: 'Cancelled', declined: 'Declined' } as const;

/** What became of a meeting, in the reader's words; null while it simply stands. */
export const outcome = (meeting: Meeting, audience: Audience, now: Date): string | null => {
  const { state } = meeting;
  if (state === 'held') return 'Held';
  if (state === 'missed') return 'Missed';
  if (state === 'scheduled') return happening(meeting, now);
  const verb = meeting.rescheduledTo ? 'Rescheduled' : verbs[state];
  const told = meeting.noticeMinutes === null ? '' : ` ${notice(meeting.noticeMinutes)}`;
  return `${verb} ${who(meeting.endedBy, audience)}${told}`;
};

const happening = ({ start, end }: Meeting, now: Date): string | null => {
  if (now < new Date(start)) return null;
  return now < new Date(end) ? 'Now' : 'Just ended';
};

/** Who proposed another time; the reader learns when it is their turn. */
export const proposal = (meeting: Meeting, { role, partner }: Audience, time: string): string =>
  meeting.organizer === role
    ? `${partner} proposes ${time}. Answer in Outlook.`
    : `Another time is proposed: ${time}.`;
