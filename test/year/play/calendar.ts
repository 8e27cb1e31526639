import type { SeenCopy } from '../../../mentoring/calendar/schema.ts';
import { recordSightings } from '../../../mentoring/meetings/store.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { Database } from '../../../platform/database.ts';
import { type Act, other, sides } from '../history.ts';
import type { Life } from './world.ts';

/** The two copies of a meeting, as Outlook has them. */
type Entry = { organizer: Side; copies: Record<Side, SeenCopy> };
type Planning = Act & { act: 'schedule' | 'move' | 'call-off' };

const entries = new WeakMap<Life, Map<string, Entry>>();

/** Does in the calendars of the two what one of them does there, and tells Accord as a reading of both would. */
export async function actInCalendar(db: Database, life: Life, act: Planning): Promise<void> {
  const entry = act.act === 'schedule' ? enter(life, act) : entriesOf(life).get(act.meeting);
  if (!entry) throw new Error(`nobody has made ${act.meeting}`);
  if (act.act === 'move') move(entry, act);
  if (act.act === 'call-off') callOff(entry, act);
  const sightings = sides.map((side) => {
    const { goneAt, ...copy } = { ...entry.copies[side], seenAt: act.at };
    const where = {
      mentorshipId: life.mentorshipId,
      key: act.meeting,
      personId: life.people[side],
      eventId: `${act.meeting}-${side}`,
      seriesMasterId: null,
    };
    return goneAt === null
      ? { ...where, copy: { ...copy, goneAt } }
      : { ...where, goneAt: new Date(goneAt) };
  });
  await recordSightings(db, sightings, null, new Date(act.at));
}

function entriesOf(life: Life): Map<string, Entry> {
  const known = entries.get(life) ?? new Map<string, Entry>();
  entries.set(life, known);
  return known;
}

/** Enters a new meeting in the calendars of the two, and tells nobody. */
export function enter(life: Life, act: Act & { act: 'schedule' }): Entry {
  const entry = made(act);
  entriesOf(life).set(act.meeting, entry);
  return entry;
}

const unanswered = { response: 'none', respondedAt: null } as const;

function made({ by: organizer, at, start, end }: Act & { act: 'schedule' }): Entry {
  const copy = (side: Side): SeenCopy => ({
    isOrganizer: side === organizer,
    subject: 'Mentoring',
    start,
    end,
    isCancelled: false,
    partner: { ...unanswered, proposedStart: null },
    own: unanswered,
    createdAt: at,
    modifiedAt: at,
    joinUrl: null,
    webLink: null,
    seenAt: at,
    goneAt: null,
  });
  return { organizer, copies: { mentor: copy('mentor'), mentee: copy('mentee') } };
}

function move({ copies }: Entry, { at, start, end }: Act & { act: 'move' }): void {
  for (const side of sides) Object.assign(copies[side], { start, end, modifiedAt: at });
}

/** The organizer's cancelling takes their copy away and marks the other; who was invited declines, the other way round. */
function callOff({ organizer, copies }: Entry, { by, at }: Act): void {
  copies[by].goneAt = at;
  const left = copies[other(by)];
  if (by === organizer) Object.assign(left, { isCancelled: true, modifiedAt: at });
  else {
    const partner = { response: 'declined', respondedAt: at, proposedStart: null };
    Object.assign(left, { partner, modifiedAt: at });
  }
}
