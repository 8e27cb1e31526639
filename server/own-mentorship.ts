import { sideOf } from '../mentoring/mentorships/policy.ts';
import type { Side } from '../mentoring/mentorships/schema.ts';
import { findMentorship, type MentorshipWithPeople } from '../mentoring/mentorships/store.ts';
import type { Database } from '../platform/database.ts';
import { invalid, notFound } from './problem.ts';

/** A mentorship and the side on which the caller stands in it; to anybody else it does not exist. */
export async function ownMentorship(
  db: Database,
  id: string,
  person: { id: string },
): Promise<{ mentorship: MentorshipWithPeople; side: Side }> {
  const mentorship = await findMentorship(db, id);
  const side = mentorship && sideOf(mentorship, person.id);
  if (!mentorship || !side) throw notFound();
  return { mentorship, side };
}

type Party = { entraId: string };

/** The side of the two whose Entra object id `field` holds. */
export function sideWith(
  { mentor, mentee }: { mentor: Party; mentee: Party },
  id: string,
  field = 'ownerId',
): Side {
  if (mentor.entraId === id) return 'mentor';
  if (mentee.entraId === id) return 'mentee';
  throw invalid(field, 'expected one of the two');
}
