import { type CalendarChanges, findItem, readItem, type Window } from '../graph/calendar.ts';
import { unlessClosed } from '../graph/client.ts';
import { recognise, sameCopy } from '../mentoring/calendar/rules.ts';
import type { CalendarItem } from '../mentoring/calendar/schema.ts';
import type { WatchedMailbox } from '../mentoring/calendar/store.ts';
import {
  findCopies,
  findCopiesWithin,
  type KnownCopy,
} from '../mentoring/meetings/copies/store.ts';
import { pairOf, type Sighting, sightingOf } from '../mentoring/meetings/sightings/rules.ts';
import type { MentorshipWithPeople } from '../mentoring/mentorships/store.ts';
import type { PersonRow } from '../mentoring/people/store.ts';
import type { Context } from './context.ts';
import { lookForMarks } from './marks.ts';

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
  mailbox: WatchedMailbox,
  reading: Reading,
): Promise<Sighting[]> {
  const { person, mentorships } = mailbox;
  const copies = await concerned(context, mailbox, reading);
  const [own, partners] = [true, false].map((isOwn) =>
    copies.filter(({ personId }) => (personId === person.id) === isOwn),
  ) as [KnownCopy[], KnownCopy[]];
  const isNews = (sighting: Sighting) => !saysNothingNew(sighting, copies);
  const sightings = [
    ...(await present(context, mailbox, copies, reading)),
    ...(await missing(context, mailbox, own, reading)),
  ].filter(isNews);
  const looks = mentorships.map((mentorship) => {
    const ofThisOne = sightings.filter(({ mentorshipId }) => mentorshipId === mentorship.id);
    return partnersCopies(context, person, mentorship, ofThisOne, partners);
  });
  return [...sightings, ...(await Promise.all(looks)).flat().filter(isNews)];
}

/** Graph tells unchanged entries too, and of each change both mailboxes tell. */
function saysNothingNew(sighting: Sighting, copies: KnownCopy[]): boolean {
  const { eventId, key, personId } = sighting;
  const known = copies.find((copy) => copy.eventId === eventId && copy.personId === personId);
  if (!known || known.key !== key) return false;
  if ('goneAt' in sighting) return known.seen.goneAt !== null;
  return sameCopy(known.seen, sighting.copy);
}

/** The copies, in either mailbox, of the known meetings that the reading is about. */
function concerned(
  { db }: Context,
  { person, mentorships }: WatchedMailbox,
  { changes, whole, reach }: Reading,
): Promise<KnownCopy[]> {
  const ids = mentorships.map(({ id }) => id);
  if (whole) return findCopiesWithin(db, ids, reach.start, reach.end);
  const eventIds = [...changes.removed, ...changes.series];
  const keys = changes.items.map(({ key }) => key);
  return findCopies(db, ids, { personId: person.id, keys, eventIds });
}

/** The entries read that are mentor meetings: known to be, recognised now, or marked as such. */
async function present(
  context: Context,
  { person, mentorships }: WatchedMailbox,
  copies: KnownCopy[],
  { changes, startedAt }: Reading,
): Promise<Sighting[]> {
  const known = new Map(copies.map(({ key, mentorshipId }) => [key, mentorshipId]));
  const pairs = mentorships.filter(({ mentor, mentee }) => mentor.mail && mentee.mail).map(pairOf);
  const mentorshipMarked = lookForMarks(context, person, pairs);
  const looks = changes.items.map(async (item) => {
    const told = known.get(item.key) ?? recognise(item, pairs)?.mentorshipId;
    const id = told ?? (await mentorshipMarked(item));
    const mentorship = mentorships.find((each) => each.id === id);
    return mentorship ? [sightingOf(mentorship, person.id, item, startedAt)] : [];
  });
  return (await Promise.all(looks)).flat();
}

/**
 * The known copies that the reading no longer has. Graph says `@removed` also of what only left the
 * window, and says nothing of what went before a reading from scratch; so each is looked at again.
 */
async function missing(
  context: Context,
  { person, mentorships }: WatchedMailbox,
  own: KnownCopy[],
  { changes }: Reading,
): Promise<Sighting[]> {
  const read = new Set(changes.items.map(({ eventId }) => eventId));
  const suspects = own.filter(({ eventId, seen }) => seen.goneAt === null && !read.has(eventId));
  const looks = suspects.map(async (copy) => {
    const mentorship = mentorships.find(({ id }) => id === copy.mentorshipId);
    if (!mentorship) return [];
    const at = context.now();
    const item = await readItem(context.graph, person.entraId, copy.eventId);
    return [asFound(mentorship, person, copy, item, at)];
  });
  return (await Promise.all(looks)).flat();
}

/** What looking for a known copy at `at` says: the entry found, or that there is none any more. */
function asFound(
  mentorship: MentorshipWithPeople,
  owner: PersonRow,
  { key, eventId, seriesMasterId }: KnownCopy,
  item: CalendarItem | null,
  at: Date,
): Sighting {
  if (item) return sightingOf(mentorship, owner.id, item, at);
  const { id: personId } = owner;
  return { mentorshipId: mentorship.id, key, personId, eventId, seriesMasterId, goneAt: at };
}

/**
 * The partner's copy as it is now. One that is gone may have come back under another id: the organizer
 * sent the meeting again.
 */
async function lookAgain(
  { graph, now }: Context,
  mentorship: MentorshipWithPeople,
  partner: PersonRow,
  copy: KnownCopy,
): Promise<Sighting> {
  const at = now();
  const { eventId, key, seriesMasterId } = copy;
  const byId = await readItem(graph, partner.entraId, eventId);
  const item = byId ?? (seriesMasterId ? null : await findItem(graph, partner.entraId, key));
  return asFound(mentorship, partner, copy, item, at);
}

/** The partner's copies of meetings for which the person's own says too little: new ones, and where one has gone. */
async function partnersCopies(
  context: Context,
  person: PersonRow,
  mentorship: MentorshipWithPeople,
  own: Sighting[],
  copies: KnownCopy[],
): Promise<Sighting[]> {
  const partner = mentorship.mentorId === person.id ? mentorship.mentee : mentorship.mentor;
  const looks = own.map(async (sighting) => {
    const known = copies.find(
      ({ key, personId }) => key === sighting.key && personId === partner.id,
    );
    if (known?.seen.goneAt === null && 'copy' in sighting) return [];
    // A partner's mailbox that is closed to us leaves the person's own copy to judge by.
    if (known) return unlessClosed(lookAgain(context, mentorship, partner, known));
    return unlessClosed(firstLook(context, mentorship, partner, sighting));
  });
  return (await Promise.all(looks)).flat().filter((found) => found !== null);
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
  return item ? [sightingOf(mentorship, partner.id, item, at)] : [];
}
