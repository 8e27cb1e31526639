import type { SeenCopy } from '../../../mentoring/calendar/schema.ts';
import type { Accord } from '../../support/accord.ts';
import type { Scene } from './scene.ts';

const hour = 60 * 60_000;

/** Ids of what was made for the call that comes next. */
export const made = { meetingId: '', topicId: '', eventId: '' };

const utc = (at: Date) => ({ dateTime: at.toISOString().slice(0, -1), timeZone: 'UTC' });

/** A meeting to ask for: so many hours from now. */
export const timesIn = (hours: number) => ({
  start: new Date(Date.now() + hours * hour).toISOString(),
  end: new Date(Date.now() + (hours + 1) * hour).toISOString(),
});

/** The mentor has called a meeting with a topic, and both calendars have it. */
export async function meetingAhead({ db, api }: Accord, { mentorshipId, mentor }: Scene) {
  await db.mentorship.update({
    where: { id: mentorshipId },
    data: { state: 'active', closeReason: null, closedAt: null, pausedUntil: null },
  });
  const wish = { ...timesIn(48), agenda: ['How it went'] };
  const answer = await api(mentor.id, 'POST', `/mentorships/${mentorshipId}/meetings`, wish);
  if (answer.status !== 201) throw new Error(`making a meeting: ${JSON.stringify(answer)}`);
  made.meetingId = answer.body.id;
  const meetingId = made.meetingId;
  made.topicId = (await db.agendaTopic.findFirstOrThrow({ where: { meetingId } })).id;
}

/** The same two days ago, by what Accord knows of it. */
export async function meetingBehind(accord: Accord, scene: Scene) {
  await meetingAhead(accord, scene);
  const { db } = accord;
  const { meetingId } = made;
  const back = (at: Date | number) => new Date(Number(at) - 96 * hour);
  const { start, end } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  const data = { start: back(start), end: back(end), state: 'held' as const };
  await db.meeting.update({ where: { id: meetingId }, data });
  for (const { personId, seen } of await db.meetingCopy.findMany({ where: { meetingId } })) {
    const copy = seen as SeenCopy;
    await db.meetingCopy.update({
      where: { meetingId_personId: { meetingId, personId } },
      data: { seen: { ...copy, start: Number(back(copy.start)), end: Number(back(copy.end)) } },
    });
  }
}

/** The mentor has asked the mentee to lunch. */
export async function lunch({ tenant }: Accord, { mentor, mentee }: Scene) {
  const { start, end } = timesIn(30);
  const { mail: address, displayName: name } = mentee;
  const { id } = await tenant.graph(mentor.id, 'POST', '/me/events', {
    subject: 'Lunch',
    start: utc(new Date(start)),
    end: utc(new Date(end)),
    attendees: [{ type: 'required', emailAddress: { name, address } }],
  });
  made.eventId = id;
}
