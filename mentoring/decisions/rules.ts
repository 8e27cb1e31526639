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
