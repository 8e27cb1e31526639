import { isRefusal, type Refusal } from '../mentoring/decisions/rules.ts';
import { invalid, notFound, ProblemError } from './problem.ts';

/** What was done, or thrown as a problem why it was not; null is what does not exist for the caller. */
export function done<T extends object>(result: T | Refusal | null): T {
  if (result === null) throw notFound();
  if (isRefusal(result)) throw problemOf(result);
  return result;
}

function problemOf(refusal: Refusal): ProblemError {
  switch (refusal.refused) {
    case 'not-yours':
      return new ProblemError(403, refusal.why);
    case 'not-now':
      return new ProblemError(409, refusal.why);
    case 'stale':
      return new ProblemError(409, 'This was changed meanwhile. Read it again.');
    case 'field':
      return invalid(refusal.field, refusal.expected);
  }
}
