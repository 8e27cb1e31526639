import type { MeetingOutcome, Move } from '../../../mentoring/promises/cancellations/rules.ts';
import { day, hour, start } from './copies.ts';

/** When it is. */
export const now = new Date(start);
let count = 0;
export const newId = () => `01990000-0000-7000-8000-${String(++count).padStart(12, '0')}`;

/** A meeting so many days from now (before, where negative), and what became of it. */
export function meeting(days: number, more: Partial<MeetingOutcome> = {}): MeetingOutcome {
  const startsAt = start + days * day;
  return {
    id: newId(),
    start: new Date(startsAt),
    state: days > 0 ? 'scheduled' : 'held',
    endedBy: null,
    endedAt: null,
    noticeMinutes: null,
    rescheduledTo: null,
    createdAt: new Date(startsAt - 20 * day),
    ...more,
  };
}

/** One that the mentee cancelled two hours before, or now where it is still to come. */
export const cancelled = (days: number, more: Partial<MeetingOutcome> = {}) =>
  meeting(days, {
    state: 'cancelled',
    endedBy: 'mentee',
    endedAt: new Date(Math.min(start + days * day, start) - 2 * hour),
    noticeMinutes: 120,
    ...more,
  });
export const declined = (days: number) => cancelled(days, { state: 'declined' });
export const byMentor = { endedBy: 'mentor' as const };
export const rescheduled = { rescheduledTo: newId() };

/** A change of time with five hours of notice. */
export const lateMove = (daysAgo: number, more: Partial<Move> = {}): Move => ({
  meetingId: newId(),
  by: 'mentee',
  at: new Date(start - daysAgo * day),
  from: new Date(start - daysAgo * day + 5 * hour),
  noticeMinutes: 5 * 60,
  ...more,
});
