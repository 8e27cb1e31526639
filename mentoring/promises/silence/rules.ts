import { type Side, sides } from '../../mentorships/schema.ts';
import { type Facts, goesOnSince, lastHeld, latest, nextMeeting } from '../facts/rules.ts';
import { daysAfter, type Finding, nothing, type Rule, written } from '../finding/rules.ts';

/** The silent one hears of it on these days of silence. */
const days = [7, 14, 21] as const;

/** One of the two has done nothing for a while, and the two have no date with each other. */
export const silence: Rule = {
  name: 'silence',
  alert: 'silence',
  during: ['active'],
  find: (facts, now) => sides.map((about) => findOf(about, facts, now)),
};

function findOf(about: Side, facts: Facts, now: Date): Finding {
  // Who has a date with the other is not silent, and need not do anything to show it.
  const next = nextMeeting(facts);
  if (next) return nothing(`a meeting is in the calendar, ${written(next.start)}`, about);
  const base = lastSign(about, facts);
  const reached = days.filter((count) => daysAfter(base, count) <= now).at(-1);
  const following = days.find((count) => daysAfter(base, count) > now);
  return {
    about,
    stands: reached !== undefined,
    because: `last sign ${written(base)}; ${days.join(', ')} days count`,
    evidence: { count: reached ?? 0, meetings: [] },
    tells: reached
      ? [{ to: about, kind: 'alert-raised', subjectId: null, occurrence: reached }]
      : [],
    changesAt: following ? daysAfter(base, following) : null,
  };
}

/** An act of theirs, or what the two had in common until then: a meeting held, or a date that fell through. */
function lastSign(side: Side, facts: Facts): Date {
  const fallenThrough = facts.meetings.map(
    ({ endedAt, state, end }) => endedAt ?? (state === 'missed' ? end : null),
  );
  return latest(goesOnSince(facts), facts.acts[side], lastHeld(facts)?.end, ...fallenThrough);
}
