import type { Facts, FollowUpFacts } from '../facts/rules.ts';
import {
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  standsFrom,
  startOfDay,
} from '../finding/rules.ts';
import { dayOf, overdueDays } from '../follow-up-overdue/rules.ts';

/** Whoever promised something hears of it on its day; days later the alert speaks instead. */
export const followUpDue: Rule = {
  name: 'follow-up-due',
  alert: null,
  during: ['active'],
  find(facts, now): Finding[] {
    const open = facts.followUps.filter(({ state }) => state === 'open');
    if (open.length === 0) return [nothing('nothing is promised')];
    return open.map((followUp) => findOf(followUp, facts, now));
  },
};

function findOf(followUp: FollowUpFacts, facts: Facts, now: Date): Finding {
  const { id, owner, dueOn } = followUp;
  const zone = facts.zones[owner];
  const on = dayOf(followUp, facts);
  const telling = { to: owner, kind: 'follow-up-due' as const, subjectId: id };
  return standsFrom(startOfDay(on, zone), now, {
    about: owner,
    because: `follow-up ${id} is due on ${on}, where the ${owner} lives`,
    evidence: noEvidence,
    // With another day it is another promise.
    tells: [{ ...telling, occurrence: Number(dueOn.replaceAll('-', '')) }],
    until: startOfDay(on, zone, overdueDays),
  });
}
