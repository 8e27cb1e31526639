import { goesOnSince, lastHeld, nextMeeting } from '../facts/rules.ts';
import {
  daysAfter,
  type Finding,
  noEvidence,
  nothing,
  type Rule,
  standsFrom,
  written,
} from '../finding/rules.ts';

const afterDays = 10;

/** Nothing has begun yet: the mentee hears of it. */
export const firstMeetingDue: Rule = {
  name: 'first-meeting-due',
  alert: null,
  during: ['active'],
  find(facts, now): Finding[] {
    if (lastHeld(facts) || nextMeeting(facts))
      return [nothing('a meeting was held, or is planned')];
    const from = daysAfter(goesOnSince(facts), afterDays);
    const { id } = facts.mentorship;
    const because = `no meeting is planned; ${afterDays} days pass ${written(from)}`;
    return [
      standsFrom(from, now, {
        about: 'mentee',
        because,
        evidence: noEvidence,
        tells: [{ to: 'mentee', kind: 'first-meeting-due', subjectId: id, occurrence: 0 }],
      }),
    ];
  },
};
