import type { Act } from '../mentoring/decisions/rules.ts';
import { dayIn } from '../mentoring/fields/rules.ts';
import { sideOf } from '../mentoring/mentorships/policy.ts';
import type { PersonRow } from '../mentoring/people/store.ts';
import { notFound } from './problem.ts';

type Pair = { mentorId: string; menteeId: string };

/** A person's act in a mentorship of theirs; to everybody else it does not exist. */
export function actIn(mentorship: Pair | null | undefined, person: PersonRow, at: Date): Act {
  const by = mentorship && sideOf(mentorship, person.id);
  if (!by) throw notFound();
  return { by, at, today: dayIn(person.timeZone, at) };
}
