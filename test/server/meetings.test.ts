import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDays } from '../path/pairs.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { made, meetingAhead, meetingBehind, timesIn } from './support/meetings.ts';
import { type Scene, setScene } from './support/scene.ts';
import { type Answer, expectProblem, type Json, send, sendJson } from './support/send.ts';
import { type State, stateOf } from './support/state.ts';

let accord: Accord;
let scene: Scene;
let state: ReturnType<typeof stateOf>;
beforeAll(async () => {
  accord = await startAccord({ worker: false });
  scene = await setScene(accord);
  state = stateOf(accord);
});
afterAll(async () => {
  await state?.close();
  await accord?.close();
});

async function ask(
  who: { id: string },
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const authorization = `Bearer ${await accord.tenant.tokenFor(who.id, 'api')}`;
  const url = `${accord.url}/api${path}`;
  const headers = { authorization };
  if (body !== undefined) return sendJson(url, method, body, headers);
  return send(url, { method, headers });
}

/** Refused with this status, naming these fields, with nothing changed in the database or in a calendar. */
async function refused(
  status: number,
  fields: string[],
  method: string,
  path: string,
  body: unknown,
  who: { id: string } = scene.mentor,
) {
  const [before, acts] = [await state.read(), (await accord.tenant.truth()).length];
  const answer = await ask(who, method, path, body);
  const { errors = [] } = expectProblem(answer, status);
  expect(errors.map(({ field }: Json) => field)).toEqual(fields);
  expect<State>(await state.read()).toEqual(before);
  expect((await accord.tenant.truth()).length).toBe(acts);
}

const hour = 60 * 60_000;
const iso = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const wrongTimes: [string, object, string[]][] = [
  ['a time that is none', { start: 'tomorrow', end: iso(3) }, ['start']],
  [
    'a time without its zone',
    { start: '2031-03-03T10:00:00', end: '2031-03-03T11:00:00Z' },
    ['start'],
  ],
  ['an end before the start', { start: iso(5), end: iso(4) }, ['end']],
  ['no length', { start: iso(5), end: iso(5) }, ['end']],
  ['five hours', { start: iso(5), end: iso(10) }, ['end']],
  ['the past', { start: iso(-2), end: iso(-1) }, ['start']],
];
const tooLong = 'x'.repeat(301);
const wrongSubjects: [string, object, string[]][] = [
  ['an empty name', { ...timesIn(5), subject: ' ' }, ['subject']],
  ['too long a name', { ...timesIn(5), subject: tooLong }, ['subject']],
  ['a name that is none', { ...timesIn(5), subject: 7 }, ['subject']],
  ['half a character', { ...timesIn(5), subject: '\ud83d' }, ['subject']],
  ['an unknown kind', { ...timesIn(5), kind: 'secret' }, ['kind']],
  ['an unknown field', { ...timesIn(5), colour: 'red' }, ['colour']],
];

describe('a meeting is not made', () => {
  const path = () => `/mentorships/${scene.mentorshipId}/meetings`;
  it.each([
    ...wrongTimes,
    ...wrongSubjects,
    ['no end', { start: iso(3) }, ['end']],
    ['an empty topic', { ...timesIn(5), agenda: ['Fear', ''] }, ['agenda.1']],
    ['too many topics', { ...timesIn(5), agenda: Array(21).fill('Fear') }, ['agenda']],
  ] as [string, object, string[]][])('with %s', (_what, body, fields) =>
    refused(400, fields, 'POST', path(), body),
  );

  it.each(['requested', 'paused', 'closed'] as const)('in a mentorship that is %s', async (now) => {
    const where = { id: scene.mentorshipId };
    await accord.db.mentorship.update({ where, data: { state: now } });
    await refused(409, [], 'POST', path(), timesIn(5));
    await accord.db.mentorship.update({ where, data: { state: 'active' } });
  });
});

describe('a meeting that stands', () => {
  const path = (more = '') => `/meetings/${made.meetingId}${more}`;
  beforeAll(() => meetingAhead(accord, scene));

  it.each([
    ...wrongTimes,
    ...wrongSubjects,
    ['a start without an end', { start: iso(3) }, ['end']],
    ['a kind that is not said but found', { kind: 'introductory' }, ['kind']],
  ] as [string, object, string[]][])('is not changed by %s', (_what, body, fields) =>
    refused(400, fields, 'PATCH', path(), body),
  );

  it('is not renamed by whoever is invited', () =>
    refused(403, [], 'PATCH', path(), { subject: 'Mine' }, scene.mentee));

  it('is not called off with too long a comment, missed before it has begun, or noted then', async () => {
    await refused(400, ['comment'], 'POST', path('/cancel'), { comment: 'x'.repeat(1001) });
    await refused(400, ['missed'], 'POST', path('/missed'), { missed: 'yes' });
    await refused(409, [], 'POST', path('/missed'), {});
    await refused(409, [], 'POST', path('/outcome'), { notes: 'We spoke.' });
  });

  it('takes topics that say something, and of them thirty', async () => {
    for (const text of ['', ' ', tooLong, 7, 'nul\0'])
      await refused(400, ['text'], 'POST', path('/agenda'), { text });
    const texts = ['Emoji 🎉', 'שלום', '<script>alert(1)</script>'];
    for (const text of texts) await ask(scene.mentee, 'POST', path('/agenda'), { text });
    const { body } = await ask(scene.mentor, 'GET', path('/agenda'));
    expect(body.items.map(({ text }: Json) => text)).toEqual(['How it went', ...texts]);
    for (let i = body.items.length; i < 30; i++)
      await ask(scene.mentor, 'POST', path('/agenda'), { text: `${i}` });
    await refused(409, [], 'POST', path('/agenda'), { text: 'One more' });
    await refused(404, [], 'DELETE', path(`/agenda/${scene.alertId}`), undefined);
    await refused(400, ['itemId'], 'DELETE', path('/agenda/none'), undefined);
  });

  it('is not changed by Accord once it is called off', async () => {
    expect((await ask(scene.mentor, 'POST', path('/cancel'), {})).body.state).toBe('cancelled');
    await refused(409, [], 'PATCH', path(), timesIn(5));
    await refused(409, [], 'POST', path('/cancel'), {});
    await refused(409, [], 'POST', path('/agenda'), { text: 'Fear' });
  });
});

describe('an agenda', () => {
  const path = (more = '') => `/meetings/${made.meetingId}/agenda${more}`;

  it('finds open follow-ups and goals by itself, and leaves out what was taken off', async () => {
    await meetingAhead(accord, scene);
    const inAWeek = inDays(7).toISOString().slice(0, 10);
    const own = `/mentorships/${scene.mentorshipId}`;
    const promise = { title: 'A book', kind: 'resource', ownerId: scene.mentor.id, dueOn: inAWeek };
    const followUp = (await ask(scene.mentee, 'POST', `${own}/follow-ups`, promise)).body;
    const wish = { title: 'Speak up', measure: 'In every meeting', targetDate: inAWeek };
    const goal = (await ask(scene.mentee, 'POST', `${own}/goals`, wish)).body;
    const proposed = await ask(scene.mentor, 'POST', `${own}/goals`, { ...wish, title: 'Sing' });
    expect(proposed.status).toBe(201);
    const { body } = await ask(scene.mentor, 'GET', path());
    expect(body.items).toEqual([
      { id: made.topicId, kind: 'topic', text: 'How it went', side: 'mentor', on: null },
      { id: followUp.id, kind: 'follow-up', text: 'A book', side: 'mentor', on: inAWeek },
      { id: goal.id, kind: 'goal', text: 'Speak up', side: 'mentee', on: inAWeek },
    ]);
    for (const id of [made.topicId, followUp.id]) {
      const answer = await ask(scene.mentee, 'DELETE', path(`/${id}`));
      expect(answer.status).toBe(200);
    }
    const left = (await ask(scene.mentor, 'GET', path())).body.items;
    expect(left.map(({ id }: Json) => id)).toEqual([goal.id]);
    const open = (await ask(scene.mentor, 'GET', `${own}/follow-ups`)).body.items;
    expect(open[0]).toMatchObject({ id: followUp.id, state: 'open' });
  });

  it('of a meeting that is over is what the two put on it', async () => {
    await meetingBehind(accord, scene);
    const { body } = await ask(scene.mentor, 'GET', path());
    expect(body.items.map(({ kind }: Json) => kind)).toEqual(['topic']);
    await refused(409, [], 'POST', path(), { text: 'Too late' });
  });
});

describe('what came of a meeting', () => {
  const path = () => `/meetings/${made.meetingId}/outcome`;
  const inAWeek = inDays(7).toISOString().slice(0, 10);
  const promise = (more: object = {}) => ({
    ...{ title: 'A book', kind: 'resource', ownerId: scene.mentee.id, dueOn: inAWeek },
    ...more,
  });
  beforeAll(() => meetingBehind(accord, scene));

  it('is notes, and what was promised there', async () => {
    const notes = 'We spoke of courage. 🎉 <b>שלום</b>';
    const body = { notes, notesVersion: 0, followUps: [promise(), promise({ title: 'A call' })] };
    const answer = await ask(scene.mentee, 'POST', path(), body);
    expect(answer.body).toMatchObject({ notes, notesVersion: 1, notesBy: 'mentee' });
    const { meetingId } = made;
    const rows = await accord.db.followUp.findMany({ where: { meetingId } });
    expect(rows.map(({ title, owner }) => [title, owner]).sort()).toEqual([
      ['A book', 'mentee'],
      ['A call', 'mentee'],
    ]);
    expect(await accord.db.event.count({ where: { type: 'meeting.noted' } })).toBe(1);
  });

  it('is written by one at a time: who has not read the other’s notes writes nothing', async () => {
    const { notesVersion } = (await ask(scene.mentor, 'GET', `/meetings/${made.meetingId}`)).body;
    const write = (who: { id: string }, notes: string) =>
      ask(who, 'POST', path(), { notes, notesVersion, followUps: [promise({ title: notes })] });
    const answers = await Promise.all([write(scene.mentor, 'His'), write(scene.mentee, 'Hers')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body.notes;
    const { body } = await ask(scene.mentor, 'GET', `/meetings/${made.meetingId}`);
    expect([body.notes, body.notesVersion]).toEqual([winner, notesVersion + 1]);
    const titles = { title: { in: ['His', 'Hers'] } };
    expect(await accord.db.followUp.count({ where: titles })).toBe(1);
  });

  it.each([
    ['too long notes', () => ({ notes: 'x'.repeat(20_001) }), ['notes']],
    ['notes that are none', () => ({ notes: 7 }), ['notes']],
    ['a version that is none', () => ({ notes: 'x', notesVersion: -1 }), ['notesVersion']],
    [
      'somebody else’s promise',
      () => ({ followUps: [promise({ ownerId: scene.stranger.id })] }),
      ['followUps.0.ownerId'],
    ],
    [
      'a promise without words',
      () => ({ followUps: [promise(), promise({ title: '' })] }),
      ['followUps.1.title'],
    ],
    [
      'a promise for a day that is over',
      () => ({ notes: 'New', followUps: [promise(), promise({ dueOn: '2020-01-01' })] }),
      ['followUps.1.dueOn'],
    ],
    [
      'too many promises',
      () => ({ followUps: Array.from({ length: 21 }, () => promise()) }),
      ['followUps'],
    ],
  ] as [string, () => object, string[]][])(
    'is not written with %s, and nothing of the rest is',
    (_what, body, fields) => refused(400, fields, 'POST', path(), body()),
  );
});

describe('times to meet', () => {
  const path = () => `/mentorships/${scene.mentorshipId}/meeting-times`;
  it.each([
    ['no day', { days: 0 }, ['days']],
    ['too many days', { days: 43 }, ['days']],
    ['too short a meeting', { minutes: 5 }, ['minutes']],
    ['a time that is none', { from: 'soon' }, ['from']],
    ['an unknown field', { zone: 'UTC' }, ['zone']],
  ] as [string, object, string[]][])('are not looked for with %s', (_what, body, fields) =>
    refused(400, fields, 'POST', path(), body),
  );
});

describe('another one-to-one', () => {
  const path = () => `/mentorships/${scene.mentorshipId}/possible-meetings`;
  it.each([
    ['no entry', { ours: true }, ['eventId']],
    ['an entry that is none', { eventId: 'x', ours: true }, ['eventId']],
    ['no answer', { eventId: 'x' }, ['ours']],
    ['an unknown field', { eventId: 'x', ours: true, why: 'so' }, ['why']],
  ] as [string, object, string[]][])('is not answered for with %s', (_what, body, fields) =>
    refused(400, fields, 'POST', path(), body),
  );

  it('is of the two alone, in the caller’s own calendar', async () => {
    const meeting = { start: inDays(3), attendees: [scene.mentee, scene.stranger] };
    const three = await accord.tenant.schedule(scene.mentor, { ...meeting, subject: 'Lunch' });
    await refused(400, ['eventId'], 'POST', path(), { eventId: three.id, ours: true });
  });
});
