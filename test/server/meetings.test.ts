import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDays } from '../path/pairs.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { actingIn } from './support/acting.ts';
import { made, meetingAhead, timesIn } from './support/meetings.ts';
import { type Scene, setScene } from './support/scene.ts';
import type { Json } from './support/send.ts';

let accord: Accord;
let scene: Scene;
let { ask, refused, close } = {} as ReturnType<typeof actingIn>;
beforeAll(async () => {
  accord = await startAccord({ worker: false });
  scene = await setScene(accord);
  ({ ask, refused, close } = actingIn(accord, scene));
});
afterAll(async () => {
  await close?.();
  await accord?.close();
});

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
