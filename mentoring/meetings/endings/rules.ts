import type { SeenCopy } from '../../calendar/schema.ts';
import { otherSide, type Side, sides } from '../../mentorships/schema.ts';

/** What each mailbox was last seen to hold of one meeting; a side is absent until its copy was seen. */
export type Copies = Partial<Record<Side, SeenCopy>>;

/** Who ended a meeting, how and when. `by` is null where a third person organised it and cancelled. */
export type Ending = { by: Side | null; how: 'cancelled' | 'declined'; at: number };

/**
 * How a meeting was ended, or null while it stands: the earliest of what either copy shows. What was done
 * after its end is tidying up, and ends nothing.
 *
 * Outlook leaves these traces: an organizer's cancellation removes their copy and marks the attendee's;
 * an attendee's decline marks the organizer's copy and removes their own; an attendee who only deletes
 * their copy leaves no trace but its absence.
 */
export function ending(copies: Copies): Ending | null {
  const found = sides.flatMap((side) => {
    const copy = copies[side];
    const partner = copies[otherSide(side)];
    if (!copy) return [];
    return copy.isOrganizer ? byOrganizersCopy(side, copy) : byAttendeesCopy(side, copy, partner);
  });
  const [first] = found
    .filter(({ at }) => at < endOf(copies))
    .sort((a, b) => a.at - b.at || (a.how === 'cancelled' ? -1 : 1));
  return first ?? null;
}

const endOf = ({ mentor, mentee }: Copies): number => {
  const organizers = mentor?.isOrganizer ? mentor : mentee?.isOrganizer ? mentee : undefined;
  return (organizers ?? mentor ?? mentee)?.end ?? 0;
};

function byOrganizersCopy(side: Side, copy: SeenCopy): Ending[] {
  const cancelled = (at: number): Ending => ({ by: side, how: 'cancelled', at });
  const found: Ending[] = [];
  const answer = copy.partner;
  if (answer?.response === 'declined' && answer.proposedStart === null) {
    const at = answer.respondedAt ?? copy.modifiedAt;
    found.push({ by: otherSide(side), how: 'declined', at });
  }
  if (copy.goneAt !== null) found.push(cancelled(copy.goneAt));
  else if (copy.isCancelled || !answer) found.push(cancelled(copy.modifiedAt));
  return found;
}

function byAttendeesCopy(side: Side, copy: SeenCopy, partner: SeenCopy | undefined): Ending[] {
  const organizer = partner?.isOrganizer ? partner : undefined;
  const found: Ending[] = [];
  if (copy.isCancelled) {
    const by = organizer || !partner ? otherSide(side) : null;
    found.push({ by, how: 'cancelled', at: copy.modifiedAt });
  }
  if (!organizer && copy.own.response === 'declined') {
    found.push({ by: side, how: 'declined', at: copy.own.respondedAt ?? copy.modifiedAt });
  }
  if (copy.goneAt !== null && removedByOwner(copy, copy.goneAt, organizer)) {
    found.push({ by: side, how: 'declined', at: copy.goneAt });
  }
  return found;
}

/**
 * Whether a copy's absence is the attendee's own doing. It is not where it had been cancelled already,
 * where the organizer's copy says how they answered, or where the organizer has since moved the meeting,
 * which sends the attendee a new copy.
 */
function removedByOwner(copy: SeenCopy, goneAt: number, organizer: SeenCopy | undefined): boolean {
  if (copy.isCancelled) return false;
  if (!organizer) return true;
  const answer = organizer.partner;
  if (!answer || answer.response === 'declined') return false;
  const answeredSince = answer.response !== 'none' && (answer.respondedAt ?? 0) > goneAt;
  return !answeredSince && organizer.start === copy.start;
}
