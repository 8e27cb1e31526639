import { copyOf } from '../../calendar/rules.ts';
import type { CalendarItem, Pair, SeenCopy } from '../../calendar/schema.ts';
import { sideOf } from '../../mentorships/policy.ts';

/** What a reading of a mailbox says of one meeting: its copy there, or that there is none any more. */
export type Sighting = {
  mentorshipId: string;
  key: string;
  personId: string;
  eventId: string;
  seriesMasterId: string | null;
} & ({ copy: SeenCopy } | { goneAt: Date });

/** A mentorship, as far as its meetings are recognised by it. */
export type Two = {
  id: string;
  mentorId: string;
  menteeId: string;
  mentor: { mail: string | null };
  mentee: { mail: string | null };
};

export const pairOf = ({ id, mentor, mentee }: Two): Pair => ({
  mentorshipId: id,
  mentor: mentor.mail ?? '',
  mentee: mentee.mail ?? '',
});

/** What was read at `seenAt` of a meeting in the mailbox of one of the two. */
export function sightingOf(
  mentorship: Two,
  personId: string,
  item: CalendarItem,
  seenAt: Date,
): Sighting {
  const side = sideOf(mentorship, personId) ?? 'mentor';
  const { key, eventId, seriesMasterId } = item;
  const copy = copyOf(item, pairOf(mentorship), side, seenAt);
  return { mentorshipId: mentorship.id, key, personId, eventId, seriesMasterId, copy };
}
