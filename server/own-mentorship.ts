import { sideOf } from '../mentoring/mentorships/policy.ts';
import type { Side } from '../mentoring/mentorships/schema.ts';
import { findMentorship, type MentorshipWithPeople } from '../mentoring/mentorships/store.ts';
import type { Database } from '../platform/database.ts';
import { notFound } from './problem.ts';

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
