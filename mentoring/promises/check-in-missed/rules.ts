import { defaultTerms } from '../../agreements/rules.ts';
import { dayMs } from '../../fields/rules.ts';
import { goesOnSince, lastHeld, latest } from '../facts/rules.ts';
import {
  daysAfter,
  type Finding,
  heldEvidence,
  type Rule,
  standsFrom,
  tellBoth,
  written,
} from '../finding/rules.ts';

/** No meeting was held for half as long again as the two agreed on. */
export const checkInMissed: Rule = {
  name: 'check-in-missed',
  alert: 'check-in-missed',
  during: ['active'],
  find(facts, now): Finding[] {
    const { cadenceWeeks } = facts.terms ?? defaultTerms;
    const limit = cadenceWeeks * 7 * 1.5;
    const last = lastHeld(facts);
    const base = latest(goesOnSince(facts), last?.end);
    const from = daysAfter(base, limit);
    const evidence = {
      count: Math.floor((now.getTime() - base.getTime()) / dayMs),
      windowDays: Math.ceil(limit),
      meetings: last ? [heldEvidence(last)] : [],
    };
    const because = `last meeting held, or the beginning, ${written(base)}; ${limit} days are the limit, ${written(from)}`;
    return [standsFrom(from, now, { about: null, because, evidence, tells: tellBoth })];
  },
};
