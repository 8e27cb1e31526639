import type { Side } from '../../mentorships/schema.ts';
import type { Telling } from '../finding/rules.ts';
import { asOf, type History } from '../history/rules.ts';
import { judge } from '../rules.ts';

/** What a rule found, and why. */
export type Explanation = {
  rule: string;
  /** Whether it raises an alert, or only says something. */
  raises: 'alert' | 'reminder';
  about: Side | null;
  stands: boolean;
  because: string;
  says: Telling[];
  changesAt: Date | null;
};

/** What every rule would have found in a mentorship at a moment, and why. */
export const explain = (history: History, at: Date): Explanation[] =>
  judge(asOf(history, at), at).flatMap(({ rule: { name: rule, alert }, findings }) =>
    findings.map(({ about, stands, because, tells: says, changesAt }) => ({
      rule,
      raises: alert ? 'alert' : 'reminder',
      about,
      stands,
      because,
      says,
      changesAt,
    })),
  );
