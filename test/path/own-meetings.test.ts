import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Meeting } from '../../mentoring/meetings/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { hour, inDays, minute, newPair, type Pair } from './pairs.ts';
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

/** Times as the API takes them. */
const times = (start: Date, minutes = 45) => ({
  start: start.toISOString(),
  end: new Date(start.getTime() + minutes * minute).toISOString(),
});

/** Does something through the API, and holds it to have been done. */
async function as(who: SandboxPerson, method: string, path: string, body?: unknown) {
  const answer = await accord.api(who.id, method, path, body);
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

const make = (who: SandboxPerson, pair: Pair, start: Date, more: object = {}): Promise<Meeting> =>
  as(who, 'POST', `/mentorships/${pair.id}/meetings`, { ...times(start), ...more });

/** What a person's calendar shows in the weeks around now, cancelled entries left out. */
async function calendarOf(who: SandboxPerson) {
  const window = `startDateTime=${inDays(-40).toISOString()}&endDateTime=${inDays(60).toISOString()}`;
  const { value } = await accord.tenant.graph(who.id, 'GET', `/me/calendarView?${window}&$top=500`);
  return value.filter(({ isCancelled }: { isCancelled: boolean }) => !isCancelled);
}

const at = (event: { start: { dateTime: string } }) => new Date(`${event.start.dateTime}Z`);
const eventsOf = (pair: Pair, type: string) =>
  accord.db.event.count({ where: { mentorshipId: pair.id, type } });

it('is in both calendars, with link, category and length, and Accord has it once', async () => {
  const pair = await newPair(accord);
  const start = inDays(3);
  const topic = 'Talks <b>& "fear"</b>';
  const meeting = await make(pair.mentee, pair, start, { kind: 'crucial', agenda: [topic] });
  expect(meeting).toMatchObject({ state: 'scheduled', organizer: 'mentee', kind: 'crucial' });
  expect(meeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);

  const [own] = await calendarOf(pair.mentee);
  const [others] = await calendarOf(pair.mentor);
  expect(own).toMatchObject({ categories: ['Mentoring'], isOrganizer: true });
  expect(own.subject).toMatch(/^Mentoring: Mentee and Mentor$/);
  expect(own.body.content).toContain('Talks &lt;b&gt;&amp; &quot;fear&quot;&lt;/b&gt;');
  for (const event of [own, others]) {
    expect(event.onlineMeeting.joinUrl).toBe(meeting.joinUrl);
    expect([at(event), new Date(`${event.end.dateTime}Z`)]).toEqual([
      start,
      new Date(start.getTime() + 45 * minute),
    ]);
  }
  await onlooker.quiet();
  expect(await pair.meetings()).toEqual([meeting]);
  expect(await eventsOf(pair, 'meeting.scheduled')).toBe(1);
  const agenda = await as(pair.mentor, 'GET', `/meetings/${meeting.id}/agenda`);
  expect(agenda.items).toMatchObject([{ kind: 'topic', text: topic, side: 'mentee' }]);
});

it('is made once however often it is asked for with one key, and known whatever is written over it', async () => {
  const pair = await newPair(accord);
  const token = await accord.tenant.tokenFor(pair.mentor.id, 'api');
  const ask = (start: Date) =>
    fetch(`${accord.url}/api/mentorships/${pair.id}/meetings`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'one try',
      },
      body: JSON.stringify({ ...times(start), agenda: ['Once'] }),
    });
  const start = inDays(2);
  const [first, second] = [await (await ask(start)).json(), await (await ask(start)).json()];
  expect(second).toEqual(first);
  expect((await ask(inDays(4))).status).toBe(409);
  expect((await as(pair.mentor, 'GET', `/meetings/${first.id}/agenda`)).items).toHaveLength(1);
  expect(await calendarOf(pair.mentee)).toHaveLength(1);

  const [event] = await calendarOf(pair.mentor);
  const change = { subject: 'Coffee', categories: [] };
  await accord.tenant.graph(pair.mentor.id, 'PATCH', `/me/events/${event.id}`, change);
  await until(pair.meetings, ([meeting]) => meeting?.subject === 'Coffee');
  await accord.tenant.act(pair.mentor, event.iCalUId, 'cancel');
  const [cancelled] = await pair.become('cancelled');
  expect(cancelled?.id).toBe(first.id);
});

it('is moved by whoever called it, in both calendars', async () => {
  const pair = await newPair(accord);
  const meeting = await make(pair.mentor, pair, inDays(3));
  await onlooker.quiet();
  const next = inDays(4);
  const changed = await as(pair.mentor, 'PATCH', `/meetings/${meeting.id}`, {
    ...times(next, 30),
    subject: 'Mentoring, at last',
    kind: 'crucial',
  });
  expect(changed).toMatchObject({ ...times(next, 30), subject: 'Mentoring, at last' });
  expect(changed.kind).toBe('crucial');
  expect((await calendarOf(pair.mentee)).map(at)).toEqual([next]);
  await onlooker.quiet();
  expect(await pair.meetings()).toEqual([changed]);
  expect(await eventsOf(pair, 'meeting.moved')).toBe(1);
  expect(await pair.alerts()).toEqual([]);
});

it('gets another time proposed by whoever is invited, and is not thereby cancelled', async () => {
  const pair = await newPair(accord);
  const meeting = await make(pair.mentor, pair, inDays(3));
  await onlooker.quiet();
  const wish = inDays(5);
  const asked = await as(pair.mentee, 'PATCH', `/meetings/${meeting.id}`, times(wish));
  expect(asked).toMatchObject({
    state: 'scheduled',
    start: meeting.start,
    proposedStart: wish.toISOString(),
  });
  await onlooker.quiet();
  expect(await pair.meetings()).toEqual([asked]);
  expect(await eventsOf(pair, 'meeting.proposed')).toBe(1);
  const [own] = await calendarOf(pair.mentor);
  expect(own.attendees[0]).toMatchObject({
    status: { response: 'tentativelyAccepted' },
    proposedNewTime: { start: { dateTime: wish.toISOString().replace('Z', '0000') } },
  });

  const granted = await as(pair.mentor, 'PATCH', `/meetings/${meeting.id}`, times(wish));
  expect(granted).toMatchObject({ start: wish.toISOString(), proposedStart: null });
  await onlooker.quiet();
  expect(await pair.alerts()).toEqual([]);
});

it.each(['mentor', 'mentee'] as const)(
  'is called off by the %s, who need not have called it, and counts like one called off in Outlook',
  async (side) => {
    const pair = await newPair(accord);
    const made = [
      await make(pair.mentor, pair, inDays(2)),
      await make(pair.mentee, pair, inDays(4)),
    ];
    await onlooker.quiet();
    for (const { id } of made) {
      const ended = await as(pair[side], 'POST', `/meetings/${id}/cancel`, { comment: 'Ill' });
      expect(ended).toMatchObject({ endedBy: side });
    }
    const states = side === 'mentor' ? ['cancelled', 'declined'] : ['declined', 'cancelled'];
    await pair.alerted(`introduction-cancelled ${side}`, `repeated-cancellations ${side}`);
    await onlooker.quiet();
    const known = await pair.meetings();
    expect(known.map(({ state }) => state).sort()).toEqual([...states].sort());
    expect(known.map(({ endedBy }) => endedBy)).toEqual([side, side]);
    expect(await calendarOf(pair[side])).toEqual([]);
    expect(
      (await eventsOf(pair, 'meeting.cancelled')) + (await eventsOf(pair, 'meeting.declined')),
    ).toBe(2);
    const again = await accord.api(pair[side].id, 'POST', `/meetings/${made[0]?.id}/cancel`, {});
    expect(again.status).toBe(409);
  },
);

it('was missed where one of the two says so, whatever is read later, and held again where they take it back', async () => {
  const pair = await newPair(accord);
  const { tenant } = accord;
  const start = inDays(-3);
  await tenant.post('/sandbox/history', [
    {
      organizerId: pair.mentor.id,
      attendeeIds: [pair.mentee.id],
      subject: 'Mentoring',
      start,
      end: new Date(start.getTime() + hour),
      createdAt: inDays(-10),
    },
  ]);
  const [held] = await pair.become('held');
  const path = `/meetings/${held?.id}/missed`;
  expect(await as(pair.mentee, 'POST', path, {})).toMatchObject({ state: 'missed', endedBy: null });
  const [own] = await calendarOf(pair.mentor);
  const change = { subject: 'Mentoring, again' };
  await tenant.graph(pair.mentor.id, 'PATCH', `/me/events/${own.id}`, change);
  await until(pair.meetings, ([meeting]) => meeting?.subject === 'Mentoring, again');
  await onlooker.quiet();
  await pair.become('missed');
  expect(await eventsOf(pair, 'meeting.missed')).toBe(1);
  expect(await as(pair.mentor, 'POST', path, { missed: false })).toMatchObject({ state: 'held' });
  expect(await eventsOf(pair, 'meeting.held')).toBe(2);
  expect(await pair.alerts()).toEqual([]);
});

it('goes on where it was said to be missed and that is taken back before its end, and the tabs hear of it', async () => {
  const pair = await newPair(accord);
  const start = new Date(Date.now() - 10 * 60_000);
  await accord.tenant.schedule(pair.mentor, { start, attendees: [pair.mentee] });
  const [going] = await pair.become('scheduled');
  const path = `/meetings/${going?.id}/missed`;
  expect(await as(pair.mentee, 'POST', path, {})).toMatchObject({ state: 'missed' });
  expect(await eventsOf(pair, 'meeting.reinstated')).toBe(0);
  const taken = await as(pair.mentee, 'POST', path, { missed: false });
  expect(taken).toMatchObject({ state: 'scheduled' });
  expect(await eventsOf(pair, 'meeting.reinstated')).toBe(1);
  expect(await eventsOf(pair, 'meeting.held')).toBe(0);
});
