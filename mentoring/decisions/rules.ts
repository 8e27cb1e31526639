import { isUnderWay } from '../mentorships/policy.ts';
import type { MentorshipState, Side } from '../mentorships/schema.ts';

/** Who acts, and when; `today` is the day it is where they live. */
export type Act = { by: Side; at: Date; today: string };

/**
 * Why something that was asked for is not done: it is for the other of the two to do; things do not stand so
 * that it could be; it was made from a version that is no longer the newest; or a field is well formed but
 * cannot be.
 */
export type Refusal =
  | { refused: 'not-yours'; why: string }
  | { refused: 'not-now'; why: string }
  | { refused: 'stale' }
  | { refused: 'field'; field: string; expected: string };

export const notYours = (why: string): Refusal => ({ refused: 'not-yours', why });
export const notNow = (why: string): Refusal => ({ refused: 'not-now', why });
export const stale: Refusal = { refused: 'stale' };
export const wrongField = (field: string, expected: string): Refusal => ({
  refused: 'field',
  field,
  expected,
});

export const isRefusal = (decided: object): decided is Refusal => 'refused' in decided;

/** Of these fields, what is asked for and is not so already. What is undefined is not asked for. */
export function difference<T extends object, K extends keyof T>(
  stands: T,
  asked: { [N in K]?: T[N] | undefined },
  names: readonly K[],
): { [N in K]?: T[N] } {
  const isNew = (name: K) =>
    asked[name] !== undefined && asked[name]?.valueOf() !== stands[name]?.valueOf();
  const changed = names.filter(isNew).map((name) => [name, asked[name]]);
  return Object.fromEntries(changed);
}

/** What the two have agreed is changed while their mentorship goes on, be it paused; null where it does. */
export const unlessUnderWay = ({ state }: { state: MentorshipState }): Refusal | null =>
  isUnderWay({ state }) ? null : notNow('This mentorship is not going on.');
