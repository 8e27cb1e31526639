import { sides } from '../../mentorships/schema.ts';
import { cancellationPatterns, limitsOf } from '../cancellations/rules.ts';
import { sinceThePause } from '../facts/rules.ts';
import {
  daysAfter,
  earliest,
  type Finding,
  nothing,
  type Rule,
  tellBoth,
} from '../finding/rules.ts';

/** One side keeps calling meetings off, or moving them late. */
export const repeatedCancellations: Rule = {
  name: 'repeated-cancellations',
  alert: 'repeated-cancellations',
  during: ['active'],
  find(facts, now): Finding[] {
    const limits = limitsOf(facts.terms);
    const { meetings, moves } = sinceThePause(facts);
    const patterns = cancellationPatterns(meetings, moves, now, limits);
    const { cancellationsInARow: row, cancellationsInWindow: most, windowDays } = limits;
    return sides.map((about) => {
      const found = patterns.find(
        (pattern) => pattern.kind === 'repeated-cancellations' && pattern.about === about,
      );
      if (!found)
        return nothing(`fewer than ${row} in a row and ${most} in ${windowDays} days`, about);
      const { evidence } = found;
      const span = evidence.windowDays ? `in ${evidence.windowDays} days` : 'in a row';
      return {
        about,
        stands: true,
        because: `${evidence.count} called off ${span}; a late move counts half`,
        evidence,
        tells: tellBoth,
        // Each of them grows old some day; those in a row may have done so already.
        changesAt: earliest(
          evidence.meetings
            .map(({ at }) => daysAfter(new Date(at), windowDays))
            .filter((at) => at > now),
        ),
      };
    });
  },
};
