import { sides } from '../../mentorships/schema.ts';
import { cancellationPatterns } from '../cancellations/rules.ts';
import { sinceThePause } from '../facts/rules.ts';
import { type Finding, nothing, type Rule, tellBoth, written } from '../finding/rules.ts';

/** The first meeting fell through, and no other is planned. */
export const introductionCancelled: Rule = {
  name: 'introduction-cancelled',
  alert: 'introduction-cancelled',
  during: ['active'],
  find(facts, now): Finding[] {
    const { meetings, moves } = sinceThePause(facts);
    const patterns = cancellationPatterns(meetings, moves, now);
    return sides.map((about) => {
      const found = patterns.find(
        (pattern) => pattern.kind === 'introduction-cancelled' && pattern.about === about,
      );
      const at = found?.evidence.meetings[0]?.at;
      if (!found || !at)
        return nothing('no introductory meeting fell through, or another is planned', about);
      return {
        about,
        stands: true,
        because: `called off on ${written(new Date(at))}, and no other is planned since`,
        evidence: found.evidence,
        tells: tellBoth,
        changesAt: null,
      };
    });
  },
};
