import { type CalendarChanges, findItem, readItem, type Window } from '../graph/calendar.ts';
import { copyOf, recognise } from '../mentoring/calendar/rules.ts';
import type { CalendarItem, Pair } from '../mentoring/calendar/schema.ts';
import {
  copiesByEvent,
  copiesByKey,
  copiesWithin,
  type KnownCopy,
  knownKeys,
} from '../mentoring/meetings/copies/store.ts';
import type { Sighting } from '../mentoring/meetings/store.ts';
import { sideOf } from '../mentoring/mentorships/policy.ts';
import type { MentorshipWithPeople } from '../mentoring/mentorships/store.ts';
import type { PersonRow } from '../mentoring/people/store.ts';
import type { Context } from './context.ts';

type Read = Extract<CalendarChanges, { outcome: 'read' }>;

/** One reading of a mailbox: all of its reach (`whole`), or what changed there since the last. */
export type Reading = { changes: Read; whole: boolean; reach: Window; startedAt: Date };

/**
 * What a reading of a person's mailbox says of their mentor meetings. Everything else in it is dropped
 * here, in memory. Where a meeting is new, or a copy of it has gone, the partner's copy is looked at as
 * well, so that a meeting is always judged by both.
 */
export async function sightingsIn(
  context: Context,
  person: PersonRow,
  mentorships: MentorshipWithPeople[],
  reading: Reading,
): Promise<Sighting[]> {
  const own = [
    ...(await present(context, person, mentorships, reading)),
    ...(await missing(context, person, mentorships, reading)),
  ];
  const partners = mentorships.map((mentorship) =>
    partnersCopies(
      context,
      person,
      mentorship,
      own.filter(({ mentorshipId }) => mentorshipId === mentorship.id),
    ),
  );
  return [...own, ...(await Promise.all(partners)).flat()];
}

const pairOf = ({ id, mentor, mentee }: MentorshipWithPeople): Pair => ({
  mentorshipId: id,
  mentor: mentor.mail ?? '',
  mentee: mentee.mail ?? '',
});

/** The entries read that are mentor meetings: known to be, or recognised now. */
async function present(
  { db }: Context,
  person: PersonRow,
  mentorships: MentorshipWithPeople[],
  { changes, startedAt }: Reading,
): Promise<Sighting[]> {
  const known = await knownKeys(
    db,
    person.id,
    changes.items.map(({ key }) => key),
  );
  const pairs = mentorships.filter(({ mentor, mentee }) => mentor.mail && mentee.mail).map(pairOf);
  return changes.items.flatMap((item) => {
    const id = known.get(item.key) ?? recognise(item, pairs)?.mentorshipId;
    const mentorship = mentorships.find((each) => each.id === id);
    return mentorship ? [seen(mentorship, person, item, startedAt)] : [];
  });
}

function seen(
  mentorship: MentorshipWithPeople,
  owner: PersonRow,
  item: CalendarItem,
  seenAt: Date,
): Sighting {
  const side = sideOf(mentorship, owner.id) ?? 'mentor';
  const { key, eventId, seriesMasterId } = item;
  const copy = copyOf(item, pairOf(mentorship), side, seenAt);
  return { mentorshipId: mentorship.id, key, personId: owner.id, eventId, seriesMasterId, copy };
}

/**
 * The known copies that the reading no longer has. Graph says `@removed` also of what only left the
 * window, and says nothing of what went before a reading from scratch; so each is looked at again.
 */
async function missing(
  context: Context,
  person: PersonRow,
  mentorships: MentorshipWithPeople[],
  { changes, whole, reach }: Reading,
): Promise<Sighting[]> {
  const read = new Set(changes.items.map(({ eventId }) => eventId));
  const candidates = whole
    ? await copiesWithin(context.db, person.id, reach.start, reach.end)
    : await copiesByEvent(context.db, person.id, [...changes.removed, ...changes.series]);
  const suspects = candidates.filter(
    ({ eventId, seen: { goneAt } }) => goneAt === null && !read.has(eventId),
  );
  const looks = suspects.map(async (copy) => {
    const mentorship = mentorships.find(({ id }) => id === copy.mentorshipId);
    return mentorship ? [await lookAgain(context, mentorship, person, copy)] : [];
  });
  return (await Promise.all(looks)).flat();
}

/** A copy as its mailbox has it now, or that it has none. */
async function lookAgain(
  { graph, now }: Context,
  mentorship: MentorshipWithPeople,
  owner: PersonRow,
  { key, eventId, seriesMasterId }: Pick<KnownCopy, 'key' | 'eventId' | 'seriesMasterId'>,
): Promise<Sighting> {
  const at = now();
  const byId = await readItem(graph, owner.entraId, eventId);
  // A meeting that the organizer sent again after it was removed comes back under another id.
  const item = byId ?? (seriesMasterId ? null : await findItem(graph, owner.entraId, key));
  if (item) return seen(mentorship, owner, item, at);
  return {
    mentorshipId: mentorship.id,
    key,
    personId: owner.id,
    eventId,
    seriesMasterId,
    goneAt: at,
  };
}

/** The partner's copies of meetings for which the person's own says too little: new ones, and where one has gone. */
async function partnersCopies(
  context: Context,
  person: PersonRow,
  mentorship: MentorshipWithPeople,
  own: Sighting[],
): Promise<Sighting[]> {
  const partner = mentorship.mentorId === person.id ? mentorship.mentee : mentorship.mentor;
  const copies = await copiesByKey(
    context.db,
    partner.id,
    own.map(({ key }) => key),
  );
  const looks = own.map(async (sighting) => {
    const known = copies.find(({ key }) => key === sighting.key);
    if (known?.seen.goneAt === null && 'copy' in sighting) return [];
    if (known) return [await lookAgain(context, mentorship, partner, known)];
    return firstLook(context, mentorship, partner, sighting);
  });
  return (await Promise.all(looks)).flat();
}

/** A partner's copy that was never seen. Those of a series come with the partner's own reading. */
async function firstLook(
  { graph, now }: Context,
  mentorship: MentorshipWithPeople,
  partner: PersonRow,
  { key, seriesMasterId }: Sighting,
): Promise<Sighting[]> {
  const at = now();
  const item = seriesMasterId ? null : await findItem(graph, partner.entraId, key);
  return item ? [seen(mentorship, partner, item, at)] : [];
}
