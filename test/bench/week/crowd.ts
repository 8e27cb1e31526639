import { AgreementTerms } from '../../../mentoring/agreements/schema.ts';
import { Topic } from '../../../mentoring/notifications/preferences/schema.ts';
import { type Database, newId } from '../../../platform/database.ts';
import { eachOf } from '../../histories/crowd.ts';
import { chance } from '../../histories/random.ts';
import type { sandboxClient } from '../../support/sandbox.ts';
import type { Act, Somebody } from '../../year/history.ts';
import { sides } from '../../year/history.ts';
import { day, hour } from '../../year/oracle/time.ts';
import { enter } from '../../year/play/calendar.ts';
import type { Life } from '../../year/play/world.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata'];
const preferences = { hours: 'working', pace: 'as-it-comes', email: [] } as const;
const activity: Somebody['prefers']['activity'] = [...Topic.options];

/** So many people of the sandbox, written into the database with calendars that look watched. */
async function newPeople(
  db: Database,
  tenant: ReturnType<typeof sandboxClient>,
  tenantId: string,
  count: number,
  now: number,
) {
  const known = await eachOf(Array.from({ length: count }), 16, async (_, n) => {
    const displayName = `Person ${n}`;
    const { id: entraId } = await tenant.post('/sandbox/people', { displayName });
    const timeZone = zones[n % zones.length] ?? 'UTC';
    const workingHours = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', zone: timeZone };
    return { id: newId(), tenantId, entraId: String(entraId), displayName, timeZone, workingHours };
  });
  await db.person.createMany({ data: known });
  const expiresAt = new Date('2100-01-01');
  const watched = known.map(({ id: personId }) => ({
    personId,
    subscriptionId: newId(),
    expiresAt,
  }));
  await db.subscription.createMany({ data: watched });
  const read = known.map(({ id: personId }) => ({
    personId,
    windowStart: new Date(now),
    windowEnd: expiresAt,
    syncedAt: new Date(now),
  }));
  await db.calendarCursor.createMany({ data: read });
  return known;
}

/**
 * So many mentorships that have gone on for a while at `now`: half with an agreement, most with a meeting of late and
 * one to come, some with something promised.
 */
export async function newMentorships(
  {
    db,
    tenant,
    tenantId,
  }: { db: Database; tenant: ReturnType<typeof sandboxClient>; tenantId: string },
  count: number,
  now: number,
  seed: number,
): Promise<Life[]> {
  const dice = chance(seed);
  const people = await newPeople(db, tenant, tenantId, count * 2, now);
  const rows = people.slice(0, count).map((mentor, n) => {
    const mentee = people[count + n] ?? mentor;
    const acceptedAt = now - (20 + dice.whole(150)) * day;
    return { id: newId(), mentor, mentee, acceptedAt };
  });
  await db.mentorship.createMany({
    data: rows.map(({ id, mentor, mentee, acceptedAt }) => ({
      id,
      tenantId,
      mentorId: mentor.id,
      menteeId: mentee.id,
      state: 'active' as const,
      requestedBy: 'mentee' as const,
      whyYou: 'You listen.',
      hopes: 'To speak up sooner.',
      requestedAt: new Date(acceptedAt - 2 * day),
      acceptedAt: new Date(acceptedAt),
    })),
  });
  const lives = rows.map(({ id, mentor, mentee }): Life => {
    const somebody = ({
      displayName: name,
      timeZone: zone,
      workingHours: hours,
    }: typeof mentor) => ({
      name,
      zone,
      hours,
      prefers: { ...preferences, email: [], activity },
    });
    const history = {
      name: id,
      people: { mentor: somebody(mentor), mentee: somebody(mentee) },
      acts: [],
    };
    return {
      history,
      mentorshipId: id,
      people: { mentor: mentor.id, mentee: mentee.id },
      ids: new Map(),
    };
  });
  const terms = AgreementTerms.parse({ purpose: 'To speak up sooner.', cadenceWeeks: 3 });
  await db.agreement.createMany({
    data: rows
      .filter(() => dice.next() < 0.5)
      .map(({ id: mentorshipId, acceptedAt }) => {
        const at = new Date(acceptedAt + day);
        const signed = { mentorSignedAt: at, menteeSignedAt: at };
        return {
          id: newId(),
          mentorshipId,
          version: 1,
          terms,
          writtenBy: 'mentee' as const,
          writtenAt: at,
          ...signed,
        };
      }),
  });
  await writeMeetings(db, lives, now, dice);
  await writePromises(db, lives, now, dice);
  await db.event.createMany({
    data: rows.map(({ id: mentorshipId, acceptedAt }) => {
      const at = new Date(acceptedAt);
      const facts = { by: 'mentor' };
      return {
        id: newId(),
        mentorshipId,
        type: 'mentorship.accepted',
        at,
        facts,
        audience: [],
        publishedAt: at,
      };
    }),
  });
  return lives;
}

async function writeMeetings(
  db: Database,
  lives: Life[],
  now: number,
  dice: ReturnType<typeof chance>,
) {
  const made = lives.flatMap((life) => {
    const last = now - (1 + dice.whole(18)) * day - dice.whole(8) * hour;
    const next = now + dice.whole(14) * day + (7 + dice.whole(9)) * hour;
    return [
      { life, name: 'last', start: last, noted: dice.next() < 0.7 },
      ...(dice.next() < 0.7 ? [{ life, name: 'next', start: next, noted: false }] : []),
    ].map((each) => ({ ...each, id: newId() }));
  });
  await db.meeting.createMany({
    data: made.map(({ life, id, name, start, noted }) => {
      life.ids.set(name, id);
      const end = start + hour;
      const notes = noted ? { notes: 'We talked.', notesVersion: 1, notesAt: new Date(end) } : {};
      return {
        id,
        mentorshipId: life.mentorshipId,
        key: name,
        subject: 'Mentoring',
        start: new Date(start),
        end: new Date(end),
        organizer: 'mentee' as const,
        state: end <= now ? ('held' as const) : ('scheduled' as const),
        createdAt: new Date(start - 20 * day),
        ...notes,
      };
    }),
  });
  const copies = made.flatMap(({ life, id: meetingId, name: meeting, start }) => {
    const act: Act & { act: 'schedule' } = {
      act: 'schedule',
      by: 'mentee',
      at: start - 20 * day,
      meeting,
      start,
      end: start + hour,
    };
    const entry = enter(life, act);
    return sides.map((side) => ({
      meetingId,
      personId: life.people[side],
      eventId: `${meeting}-${side}`,
      seen: entry.copies[side],
    }));
  });
  await db.meetingCopy.createMany({ data: copies });
}

async function writePromises(
  db: Database,
  lives: Life[],
  now: number,
  dice: ReturnType<typeof chance>,
) {
  const data = lives
    .filter(() => dice.next() < 0.4)
    .map((life) => {
      const id = newId();
      life.ids.set('promise', id);
      const dueOn = new Date(Math.floor(now / day + dice.whole(20) - 1) * day);
      const owner = dice.next() < 0.3 ? ('mentor' as const) : ('mentee' as const);
      const added = { addedBy: 'mentee' as const, addedAt: new Date(now - 5 * day) };
      return {
        id,
        mentorshipId: life.mentorshipId,
        title: 'A draft',
        kind: 'action',
        owner,
        dueOn,
        ...added,
      };
    });
  await db.followUp.createMany({ data });
}
