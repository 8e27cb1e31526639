import { createHmac, timingSafeEqual } from 'node:crypto';

const minute = 60_000;
/** Graph's longest life for an event subscription is 10,080 minutes; a little less allows for its clock. */
const lifeMs = 10_000 * minute;
/** Renewed with two days to spare: a weekend's outage loses no subscription. */
const spareMs = 48 * 60 * minute;

export const expiryFrom = (now: Date): Date => new Date(now.getTime() + lifeMs);

/** What expires before then is to be renewed. */
export const spareFrom = (now: Date): Date => new Date(now.getTime() + spareMs);

/** Whether it is time to renew a subscription that expires then, or to make it where that is not known. */
export const isDue = (expiresAt: Date | null | undefined, now: Date): boolean =>
  !expiresAt || expiresAt < spareFrom(now);

/**
 * What Graph repeats with every notification, so that the receiver knows without looking anything up that
 * it comes from a subscription of ours, and to whose mailbox: `<person id>.<HMAC>`, 80 characters.
 */
export const clientState = (personId: string, secret: string): string =>
  `${personId}.${createHmac('sha256', secret).update(personId).digest('base64url')}`;

/** The person whose mailbox a client state names, or null where it is not one of ours. */
export function personOf(state: unknown, secret: string): string | null {
  if (typeof state !== 'string' || state.length > 128) return null;
  const [personId] = state.split('.');
  if (!personId) return null;
  const expected = Buffer.from(clientState(personId, secret));
  const given = Buffer.from(state);
  return given.length === expected.length && timingSafeEqual(given, expected) ? personId : null;
}
