import { type Facts, goesOnSince, lastHeld, type MeetingFacts } from '../facts/rules.ts';
import {
  daysAfter,
  type Finding,
  heldEvidence,
  nothing,
  type Rule,
  standsFrom,
  tellBoth,
  written,
} from '../finding/rules.ts';

const afterDays = 2;

/** The last meeting left no note and no follow-up. */
export const outcomeMissing: Rule = {
  name: 'outcome-missing',
  alert: 'outcome-missing',
  during: ['active'],
  find(facts, now): Finding[] {
    const last = lastHeld(facts);
    if (!last) return [nothing('no meeting was held')];
    if (hasOutcome(last, facts))
      return [nothing(`the meeting of ${written(last.start)} has an outcome`)];
    // What was left open before a pause is not brought up again after it.
    if (last.end < goesOnSince(facts)) return [nothing('no meeting was held since the pause')];
    const from = daysAfter(last.end, afterDays);
    const evidence = { count: 1, meetings: [heldEvidence(last)] };
    const because = `the meeting of ${written(last.start)} has neither notes nor a follow-up; 48 hours pass ${written(from)}`;
    return [standsFrom(from, now, { about: null, because, evidence, tells: tellBoth })];
  },
};

/** Something promised since it began came from it, whether or not somebody said so. */
const hasOutcome = ({ id, start, notesAt }: MeetingFacts, { followUps }: Facts): boolean =>
  notesAt !== null ||
  followUps.some(({ meetingId, addedAt }) => meetingId === id || addedAt >= start);
