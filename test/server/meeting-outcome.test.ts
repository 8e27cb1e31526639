import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDays } from '../path/pairs.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { actingIn } from './support/acting.ts';
import { made, meetingAhead, meetingBehind } from './support/meetings.ts';
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
