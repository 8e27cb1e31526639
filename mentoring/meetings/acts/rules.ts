import { type Act, notNow, notYours, type Refusal, wrongField } from '../../decisions/rules.ts';
import type { MentorshipState, Side } from '../../mentorships/schema.ts';
import { isEnded } from '../rules.ts';
import type { MeetingChange, MeetingState, NewMeeting } from '../schema.ts';

/** A meeting, as far as what may be done with it is concerned. */
export type Planned = {
  state: MeetingState;
  start: Date;
  end: Date;
  organizer: Side | null;
  missedAt: Date | null;
};

export type Times = { start: Date; end: Date };

/** What a change asks of the calendar of whoever makes it, and whether the meeting is a crucial one. */
export type Change = {
  /** The organizer's. */
  event: { subject?: string; start?: Date; end?: Date } | null;
  /** Of somebody who is invited. */
  proposal: Times | null;
  crucial: boolean | null;
};

const over = notNow('This meeting is over, or does not stand any more.');
const toCome = wrongField('start', 'expected a time to come');

/** The times of a new meeting, or why there can be none. */
export function plan(
  mentorship: { state: MentorshipState },
  { start, end }: NewMeeting,
  now: Date,
): Times | Refusal {
  if (mentorship.state !== 'active') return notNow('This mentorship is not active.');
  const times = { start: new Date(start), end: new Date(end) };
  return times.start > now ? times : toCome;
}

/** What a change of a meeting that is still to come means: of its organizer an order, of the other a wish. */
export function change(
  meeting: Planned,
  { start, end, subject, kind }: MeetingChange,
  { by, at }: Act,
): Change | Refusal {
  if (meeting.state !== 'scheduled' || meeting.start <= at) return over;
  const times = start && end ? { start: new Date(start), end: new Date(end) } : null;
  if (times && times.start <= at) return toCome;
  const crucial = kind ? kind === 'crucial' : null;
  if (by === meeting.organizer) {
    const event = { ...(subject && { subject }), ...times };
    return { event: Object.keys(event).length > 0 ? event : null, proposal: null, crucial };
  }
  if (subject) return notYours('Only whoever called the meeting can rename it.');
  if (times?.start.getTime() === meeting.start.getTime())
    return wrongField('start', 'expected another time than the planned one');
  return { event: null, proposal: times, crucial };
}

/** How somebody calls a meeting off: the organizer cancels it, who is invited declines. */
export function callOff(
  meeting: Planned,
  { by, at }: Act,
): { how: 'cancel' | 'decline' } | Refusal {
  if (meeting.state !== 'scheduled' || meeting.end <= at) return over;
  return { how: by === meeting.organizer ? 'cancel' : 'decline' };
}

/** What one of the two says of a meeting that has begun: that it did not take place, or that it did after all. */
export function mark(
  meeting: Planned,
  missed: boolean,
  { by, at }: Act,
): { change: { missedBy: Side | null; missedAt: Date | null } | null } | Refusal {
  if (meeting.start > at) return notNow('This meeting has not begun yet.');
  if (isEnded(meeting)) return notNow('This meeting was called off.');
  const isMarked = meeting.missedAt !== null && meeting.missedAt >= meeting.start;
  if (!missed && !isMarked && meeting.state === 'missed')
    return notNow('Another time was proposed for this meeting, and not answered.');
  if (missed === isMarked) return { change: null };
  return { change: missed ? { missedBy: by, missedAt: at } : { missedBy: null, missedAt: null } };
}
