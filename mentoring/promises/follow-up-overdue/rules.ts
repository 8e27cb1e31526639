import { dayIn } from '../../fields/rules.ts';
import { type Side, sides } from '../../mentorships/schema.ts';
import type { Facts, FollowUpFacts } from '../facts/rules.ts';
import { earliest, type Finding, type Rule, startOfDay, tellBoth } from '../finding/rules.ts';

/** So many days after its day a promise is no longer the owner's affair alone. */
export const overdueDays = 3;

/** The day from which a promise is counted: its own, or the day on which the two took up their work again. */
export function dayOf({ dueOn, owner }: FollowUpFacts, { resumedAt, zones }: Facts): string {
  const resumed = resumedAt ? dayIn(zones[owner], resumedAt) : dueOn;
  return resumed > dueOn ? resumed : dueOn;
}

/** What one of the two promised is days past its day. */
export const followUpOverdue: Rule = {
  name: 'follow-up-overdue',
  alert: 'follow-up-overdue',
  during: ['active'],
  find: (facts, now) => sides.map((about) => findOf(about, facts, now)),
};

function findOf(about: Side, facts: Facts, now: Date): Finding {
  const from = facts.followUps
    .filter(({ state, owner }) => state === 'open' && owner === about)
    .map((followUp) => startOfDay(dayOf(followUp, facts), facts.zones[about], overdueDays));
  const count = from.filter((at) => at <= now).length;
  return {
    about,
    stands: count > 0,
    because: `${count} of ${from.length} open follow-ups are ${overdueDays} days past their day`,
    evidence: { count, meetings: [] },
    tells: count > 0 ? tellBoth : [],
    changesAt: earliest(from.filter((at) => at > now)),
  };
}
