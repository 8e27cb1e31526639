import { DateTime, IANAZone } from 'luxon';
import { notNow, notYours, type Refusal, wrongField } from '../decisions/rules.ts';
import type { NewEvent } from '../events/schema.ts';
import { isUnderWay, mayWithdraw } from './policy.ts';
import { type CloseReason, MentorshipState, type RequestWord, type Side } from './schema.ts';

/** What the rules need to know of a mentorship. */
export type MentorshipFacts = {
  state: MentorshipState;
  requestedBy: Side;
  waitingFor: Side | null;
  waitingSince: Date | null;
  exchange: RequestWord[];
  pausedUntil: Date | null;
};

/** What becomes of a mentorship, and the event that tells of it; or why nothing does. */
export type Decision = { change: MentorshipChange; event: NewEvent } | Refusal;
export type MentorshipChange = Partial<MentorshipFacts> & {
  acceptedAt?: Date;
  closedAt?: Date;
  closeReason?: CloseReason;
  closeMessage?: string | null;
};

/** While a mentorship is in one of these, the meetings of the two are watched. */
export const watchedStates = MentorshipState.options.filter((state) => isUnderWay({ state }));

/** Nobody waits for an answer any more. */
export const answered = { waitingFor: null, waitingSince: null };

/** The end of a mentorship or request, whatever the reason. */
export const ending = (closeReason: CloseReason, message: string | undefined, at: Date) => ({
  ...answered,
  state: 'closed' as const,
  pausedUntil: null,
  closeReason,
  closeMessage: message || null,
  closedAt: at,
});

/** Pauses until the start of the day `until` where the one who asks for it lives. */
export function pause(
  mentorship: MentorshipFacts,
  by: Side,
  until: { day: string; timeZone: string },
  at: Date,
): Decision {
  if (mentorship.state !== 'active') return notNow('Only an active mentorship can be paused.');
  const zone = IANAZone.isValidZone(until.timeZone) ? until.timeZone : 'utc';
  const today = DateTime.fromJSDate(at, { zone }).startOf('day');
  const end = DateTime.fromISO(until.day, { zone }).startOf('day');
  if (end <= today || end > today.plus({ years: 1 })) {
    return wrongField('until', 'expected a day after today, and within a year');
  }
  const pausedUntil = end.toJSDate();
  const facts = { by, until: pausedUntil.toISOString() };
  const change = { state: 'paused', pausedUntil } as const;
  return { change, event: { type: 'mentorship.paused', at, facts } };
}

/** Ends a pause: by either of the two, or (null) by itself once its day has come. */
export function resume(mentorship: MentorshipFacts, by: Side | null, at: Date): Decision {
  const { state, pausedUntil } = mentorship;
  if (state !== 'paused') return notNow('This mentorship is not paused.');
  if (by === null && (!pausedUntil || pausedUntil > at)) return notNow('The pause goes on.');
  const change = { state: 'active', pausedUntil: null } as const;
  return { change, event: { type: 'mentorship.resumed', at, facts: { by } } };
}

/** Ends a mentorship, by either side; a request can be withdrawn by the one who made it. */
export function close(
  mentorship: MentorshipFacts,
  by: Side,
  said: { reason: 'completed' | 'ended'; message?: string | undefined },
  at: Date,
): Decision {
  const { state } = mentorship;
  if (state === 'closed') return notNow('This mentorship is closed already.');
  if (state === 'requested' && !mayWithdraw(mentorship, by)) {
    return notYours('Only the one who made the request can withdraw it; you can decline.');
  }
  if (state === 'requested' && said.reason === 'completed') {
    return notNow('What has not begun cannot be completed: a request is withdrawn as `ended`.');
  }
  const { reason } = said;
  const change = ending(reason, said.message, at);
  return { change, event: { type: 'mentorship.closed', at, facts: { by, reason } } };
}
