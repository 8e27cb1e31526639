const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long to wait after each failed try, where it is others who have to mend it: about three days in all. */
const waits = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;
const longest = 24 * hour;

/** For jobs of a queue whose other end is not ours; `type` names `waitAfter`. */
export const patiently = { attempts: waits.length + 1, backoff: { type: 'patiently' } };

/** Thrown by a job that was told when it may come again. Its message is our own, and holds no content. */
export class TryLater extends Error {
  readonly notBeforeMs: number;

  constructor(why: string, notBeforeMs: number) {
    super(why);
    this.notBeforeMs = notBeforeMs;
  }
}

/** How many milliseconds to wait after so many failed tries; up to a tenth more, so that not all come at once. */
export function waitAfter(tries: number, error?: unknown, chance = Math.random()): number {
  const usual = waits[tries - 1] ?? longest;
  const told = error instanceof TryLater ? error.notBeforeMs : 0;
  return Math.round(Math.max(usual, Math.min(told, longest)) * (1 + chance / 10));
}
