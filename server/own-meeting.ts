import { findItem, readItem } from '../graph/calendar.ts';
import type { Graph } from '../graph/client.ts';
import { findCopyOf } from '../mentoring/meetings/copies/store.ts';
import { findMeeting } from '../mentoring/meetings/listing/store.ts';
import { type Sighting, sightingOf } from '../mentoring/meetings/sightings/rules.ts';
import { recordSightings } from '../mentoring/meetings/store.ts';
import { requestSync } from '../platform/requests.ts';
import { actIn } from './acts.ts';
import type { Context } from './context.ts';
import type { Caller } from './plugins/access.ts';
import { notFound, ProblemError } from './problem.ts';

/** A meeting of the caller's, and what they do with it; to anybody else it does not exist. */
export async function ownMeeting({ db, now }: Context, { person }: Caller, id: string) {
  const meeting = await findMeeting(db, id);
  if (!meeting) throw notFound();
  return { meeting, act: actIn(meeting.mentorship, person, now()) };
}
export type OwnMeeting = Awaited<ReturnType<typeof ownMeeting>>['meeting'];

/** The caller's own calendar, in which Accord writes on their behalf. */
export type OwnCalendar = { graph: Graph; mailbox: string; personId: string };

export const ownCalendar = (
  { graphFor }: Context,
  { person, identity, token }: Caller,
): OwnCalendar => ({
  graph: graphFor(token, ['Calendars.ReadWrite']),
  mailbox: identity.oid,
  personId: person.id,
});

/** Where the caller's calendar has a meeting. One that came a moment ago may not have been read yet. */
export async function ownCopy(
  { db, now }: Context,
  { graph, mailbox, personId }: OwnCalendar,
  { id, key, mentorship }: OwnMeeting,
) {
  const known = await findCopyOf(db, id, personId);
  if (known) return known;
  const item = key.includes('/') ? null : await findItem(graph, mailbox, key);
  if (!item) throw new ProblemError(409, 'Your calendar does not have this meeting.');
  await recordSightings(db, [sightingOf(mentorship, personId, item, now())], null, now());
  const { eventId, seriesMasterId } = item;
  return { eventId, seriesMasterId };
}

/** Looks at the caller's copy of a meeting after they have acted, and writes what became of the meeting. */
export async function recordOwn(
  context: Context,
  { graph, mailbox, personId }: OwnCalendar,
  { key, mentorship }: OwnMeeting,
  copy: { eventId: string; seriesMasterId: string | null },
): Promise<void> {
  const item = await readItem(graph, mailbox, copy.eventId);
  // Whatever reading began before this has seen less.
  const at = context.now();
  const gone: Sighting = { mentorshipId: mentorship.id, key, personId, ...copy, goneAt: at };
  const sighting = item ? sightingOf(mentorship, personId, item, at) : gone;
  await recordSightings(context.db, [sighting], null, at);
}

/** Has both mailboxes read soon. What cannot be asked for now is found by the sweep. */
export async function readBoth(
  { queues, log }: Context,
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
): Promise<void> {
  await requestSync(queues, [mentorId, menteeId]).catch((error) =>
    log.warn({ err: error }, 'the queues could not be asked'),
  );
}
