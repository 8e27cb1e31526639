import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { hour, inDays, newPair, type Pair } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

let accord: Accord;
let onlooker: Onlooker;
beforeAll(async () => {
  accord = await startAccord();
  onlooker = watchQueues(accord);
});
afterAll(async () => {
  await onlooker?.close();
  await accord?.close();
});

const times = (start: Date) => ({
  start: start.toISOString(),
  end: new Date(+start + hour).toISOString(),
});

/** Opens somebody's own entry of a meeting in the pane: what it is, and what may be done with it there. */
async function open(who: SandboxPerson, iCalUId: string) {
  const { id: eventId } = await accord.tenant.copyOf(who, iCalUId);
  const path = `/meetings/by-event/${encodeURIComponent(eventId)}`;
  const { status, body: meeting } = await accord.api(who.id, 'GET', path);
  expect(status).toBe(200);

  /** "Can't make it?": a better time first, which is the organizer's to set and the other's to propose. */
  async function better(start: Date) {
    const answer = await accord.api(who.id, 'PATCH', `/meetings/${meeting.id}`, times(start));
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    await onlooker.quiet();
    return answer.body;
  }
  return { meeting, better };
}

/** How often meetings of a pair were called off, by what Accord has noted. */
const calledOff = ({ id: mentorshipId }: Pair) =>
  accord.db.event.count({
    where: { mentorshipId, type: { in: ['meeting.cancelled', 'meeting.declined'] } },
  });
const alertsEver = ({ id: mentorshipId }: Pair) =>
  accord.db.alert.count({ where: { mentorshipId } });

/** Meetings of the mentor's on these days from now, and each one's iCalUId. */
async function meetings(pair: Pair, ...days: number[]): Promise<string[]> {
  const made: string[] = [];
  for (const each of days) {
    const meeting = { start: inDays(each), attendees: [pair.mentee] };
    made.push((await accord.tenant.schedule(pair.mentor, meeting)).iCalUId);
  }
  await pair.become(...days.map(() => 'scheduled' as const));
  return made;
}

it('whoever called it moves it, as often as need be, and no cancellation is counted', async () => {
  const pair = await newPair(accord);
  const made = await meetings(pair, 3, 5, 7);
  for (const [n, iCalUId] of made.entries()) {
    const { better } = await open(pair.mentor, iCalUId);
    const start = inDays(12 + n);
    expect(await better(start)).toMatchObject({ state: 'scheduled', ...times(start) });
    const theirs = await accord.tenant.copyOf(pair.mentee, iCalUId);
    expect(new Date(`${theirs.start.dateTime}Z`)).toEqual(start);
    expect((await open(pair.mentee, iCalUId)).meeting).toMatchObject(times(start));
  }
  expect([await calledOff(pair), await alertsEver(pair)]).toEqual([0, 0]);
  const moved = { mentorshipId: pair.id, type: 'meeting.moved' };
  expect(await accord.db.event.count({ where: moved })).toBe(3);
});

it('whoever was invited proposes a time, the organizer takes it up, and no cancellation is counted', async () => {
  const pair = await newPair(accord);
  const made = await meetings(pair, 3, 5, 7);
  for (const [n, iCalUId] of made.entries()) {
    const start = inDays(12 + n);
    const proposed = await (await open(pair.mentee, iCalUId)).better(start);
    expect(proposed).toMatchObject({ state: 'scheduled', proposedStart: start.toISOString() });
    const organizers = await open(pair.mentor, iCalUId);
    expect(organizers.meeting.proposedStart).toBe(start.toISOString());
    expect(await organizers.better(start)).toMatchObject({ state: 'scheduled', ...times(start) });
  }
  await pair.become('scheduled', 'scheduled', 'scheduled');
  expect([await calledOff(pair), await alertsEver(pair)]).toEqual([0, 0]);
});

it('where both cannot but call it off, that counts: the test of the tests above', async () => {
  const pair = await newPair(accord);
  const made = await meetings(pair, 3, 5, 7);
  for (const iCalUId of made.slice(1)) {
    const { meeting } = await open(pair.mentor, iCalUId);
    const path = `/meetings/${meeting.id}/cancel`;
    expect((await accord.api(pair.mentor.id, 'POST', path, {})).status).toBe(200);
    await onlooker.quiet();
  }
  expect(await calledOff(pair)).toBe(2);
  await pair.alerted('repeated-cancellations mentor');
});
