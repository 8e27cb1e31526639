import { notNow } from '../../decisions/rules.ts';
import { dayMs } from '../../fields/rules.ts';
import { type Decision, ending, type MentorshipFacts } from '../rules.ts';
import type { Side } from '../schema.ts';

/** After so many days of waiting a request expires. */
export const expiryDay = 14;
/** Whoever is to answer is reminded on these days of waiting, each up to the next. */
export const reminderDays = [
  { day: 5, before: 10 },
  { day: 10, before: expiryDay },
] as const;

/** The moment before which a request must have begun to wait, to have waited so many days by now. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs);

export const expiresBefore = (now: Date): Date => daysBefore(now, expiryDay);

/**
 * Who is to be reminded of a request now, and by which reminder: `occurrence` is 5 or 10, the day; a request
 * that waits anew after a question or an answer has its own (105 and 110, 205 and 210…). Of two that are
 * due at once, as after a night when nothing ran, only the later is.
 */
export function reminderDue(
  { state, waitingFor, waitingSince, exchange }: MentorshipFacts,
  now: Date,
): { side: Side; occurrence: number } | null {
  if (state !== 'requested' || !waitingFor || !waitingSince) return null;
  const due = reminderDays.find(
    ({ day, before }) =>
      waitingSince <= daysBefore(now, day) && waitingSince > daysBefore(now, before),
  );
  return due ? { side: waitingFor, occurrence: exchange.length * 100 + due.day } : null;
}

/** A request that nobody has answered for a fortnight is over. */
export function expire({ state, waitingFor, waitingSince }: MentorshipFacts, at: Date): Decision {
  if (state !== 'requested' || !waitingFor || !waitingSince || waitingSince > expiresBefore(at)) {
    return notNow('This request does not expire yet.');
  }
  const change = ending('expired', undefined, at);
  return { change, event: { type: 'mentorship.expired', at, facts: { unansweredBy: waitingFor } } };
}
