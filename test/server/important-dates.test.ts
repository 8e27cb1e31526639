import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { actingIn } from './support/acting.ts';
import { type Scene, setScene } from './support/scene.ts';

describe('the dates that matter', () => {
  let accord: Accord;
  let scene: Scene;
  let acting: ReturnType<typeof actingIn>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    scene = await setScene(accord);
    acting = actingIn(accord, scene);
  });
  afterAll(async () => {
    await acting.close();
    await accord.close();
  });
  afterEach(async () => {
    await accord.db.importantDate.deleteMany();
    const data = { state: 'active' as const, closedAt: null };
    await accord.db.mentorship.updateMany({ data });
  });

  type By = 'mentor' | 'mentee';
  const at = '2040-01-31T09:00:00.000Z';
  const dates = () => `/mentorships/${scene.mentorshipId}/important-dates`;
  const call = (by: By, method: string, path: string, body?: object) =>
    acting.ask(scene[by], method, path, body);
  const mark = (by: By, more: object = {}) =>
    call(by, 'POST', dates(), { title: 'My talk', at, ...more });
  const marked = async (by: By, more: object = {}): Promise<ImportantDate> =>
    (await mark(by, more)).body;
  const listed = async (query = ''): Promise<ImportantDate[]> =>
    (await call('mentor', 'GET', `${dates()}${query}`)).body.items;

  it('are marked by either, and told by ids alone', async () => {
    const talk = await marked('mentee', { note: 'I fear the questions.', eventId: 'AAMk=' });
    expect(talk).toEqual({
      id: expect.any(String),
      mentorshipId: scene.mentorshipId,
      title: 'My talk',
      at,
      allDay: false,
      note: 'I fear the questions.',
      howItWent: null,
      addedBy: 'mentee',
      addedAt: expect.any(String),
      version: 1,
    });
    const event = await accord.db.event.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      type: 'important-date.added',
      facts: { importantDateId: talk.id, by: 'mentee' },
    });
    expect(JSON.stringify(event)).not.toContain('talk');
    const theirs = await marked('mentor', { at: '2040-01-30T10:00:00+01:00', note: '  ' });
    expect(theirs).toMatchObject({ addedBy: 'mentor', note: null, at: '2040-01-30T09:00:00.000Z' });
    expect(await listed()).toEqual([theirs, talk]);
  });

  it('are listed with those to come first, and a whole day is to come until it is over', async () => {
    const day = 24 * 60 * 60_000;
    const today = new Date(Math.floor(Date.now() / day) * day);
    const { mentorshipId } = scene;
    const made = { mentorshipId, addedBy: 'mentee' as const, addedAt: new Date() };
    const rows: [string, Date, boolean][] = [
      ['long ago', new Date(+today - 9 * day), false],
      ['yesterday', new Date(+today - day), true],
      ['today', today, true],
      ['next week', new Date(+today + 7 * day), false],
      ['tomorrow', new Date(+today + day + 60_000), false],
    ];
    for (const [title, when, allDay] of rows) {
      const id = crypto.randomUUID();
      await accord.db.importantDate.create({ data: { id, title, at: when, allDay, ...made } });
    }
    const titles = (await listed()).map(({ title }) => title);
    expect(titles).toEqual(['today', 'tomorrow', 'next week', 'yesterday', 'long ago']);
  });

  it('are marked once an entry, whichever way its id is written, and found by it', async () => {
    const eventId = 'AAMk/a+b=';
    const first = await mark('mentee', { eventId });
    const again = await mark('mentee', { eventId: 'AAMk-a_b=', title: 'Something else' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    await mark('mentee', { eventId: 'AAMk-other=' });
    for (const id of [eventId, 'AAMk-a_b=']) {
      expect(await listed(`?eventId=${encodeURIComponent(id)}`)).toEqual([first.body]);
    }
    expect(await listed('?eventId=AAMk-none=')).toEqual([]);
    const row = await accord.db.importantDate.findUniqueOrThrow({ where: { id: first.body.id } });
    expect(JSON.stringify(row)).not.toContain('AAMk');
  });

  it('are marked once by two who mark an entry at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => mark('mentee', { eventId: 'AAMk=' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201]);
    expect(await listed()).toHaveLength(1);
  });

  it('are changed and removed by the mentee; by the mentor only their own', async () => {
    const [own, theirs] = [await marked('mentee'), await marked('mentor')];
    const patch = { title: 'Our talk' };
    await acting.refused(403, [], 'PATCH', `/important-dates/${own.id}`, patch);
    expect((await call('mentor', 'DELETE', `/important-dates/${own.id}`)).status).toBe(403);
    for (const [by, { id }] of [
      ['mentee', own],
      ['mentee', theirs],
      ['mentor', theirs],
    ] as const) {
      const title = `By the ${by}`;
      const changed = await call(by, 'PATCH', `/important-dates/${id}`, { title });
      expect(changed.body).toMatchObject({ title, at });
    }
    expect((await call('mentor', 'DELETE', `/important-dates/${theirs.id}`)).status).toBe(204);
    expect((await call('mentee', 'DELETE', `/important-dates/${own.id}`)).status).toBe(204);
    expect((await call('mentee', 'DELETE', `/important-dates/${own.id}`)).status).toBe(404);
    expect(await listed()).toEqual([]);
  });

  it('a change from an older version is refused, and one that changes nothing tells nothing', async () => {
    const { id } = await marked('mentee');
    const path = `/important-dates/${id}`;
    await call('mentee', 'PATCH', path, { note: 'Wish me luck', version: 1 });
    await acting.refused(409, [], 'PATCH', path, { note: 'x', version: 1 }, scene.mentee);
    const events = await accord.db.event.count();
    const same = await call('mentee', 'PATCH', path, { note: 'Wish me luck', at });
    expect(same.body).toMatchObject({ version: 2 });
    expect(await accord.db.event.count()).toBe(events);
  });

  it('how it went says the mentee, after it', async () => {
    const { id } = await marked('mentor');
    const path = `/important-dates/${id}`;
    const said = { howItWent: 'They clapped.' };
    await acting.refused(409, [], 'PATCH', path, said, scene.mentee);
    await accord.db.importantDate.update({ where: { id }, data: { at: new Date(0) } });
    await acting.refused(403, [], 'PATCH', path, said, scene.mentor);
    expect((await call('mentee', 'PATCH', path, said)).body).toMatchObject(said);
    expect((await call('mentee', 'PATCH', path, { howItWent: null })).body.howItWent).toBeNull();
  });

  it('change no more once the two have ended, and can still be read', async () => {
    const { id } = await marked('mentee');
    await accord.db.mentorship.updateMany({ data: { state: 'closed', closedAt: new Date() } });
    await acting.refused(409, [], 'POST', dates(), { title: 'x', at }, scene.mentee);
    const path = `/important-dates/${id}`;
    await acting.refused(409, [], 'PATCH', path, { title: 'x' }, scene.mentee);
    expect((await call('mentee', 'DELETE', path)).status).toBe(409);
    expect(await listed()).toHaveLength(1);
  });

  const wrong: [string, string, unknown][] = [
    ['empty', 'title', ' '],
    ['too long', 'title', 'x'.repeat(201)],
    ['a number', 'title', 7],
    ['with a NUL', 'title', 'a\u0000b'],
    ['no time', 'at', 'tomorrow'],
    ['a day', 'at', '2040-01-31'],
    ['without a zone', 'at', '2040-01-31T09:00:00'],
    ['a moment that there is not', 'at', '2040-02-30T09:00:00Z'],
    ['over', 'at', '2020-01-31T09:00:00Z'],
    ['not yes or no', 'allDay', 'yes'],
    ['too long', 'note', 'x'.repeat(1001)],
    ['a list', 'note', ['x']],
  ];
  it.each(wrong)('%s: %s is refused, new or changed', async (_name, field, value) => {
    const { id } = await marked('mentee');
    const body = { title: 'My talk', at, [field]: value };
    await acting.refused(400, [field], 'POST', dates(), body, scene.mentee);
    const path = `/important-dates/${id}`;
    await acting.refused(400, [field], 'PATCH', path, { [field]: value }, scene.mentee);
  });

  it('what is not asked for is refused, and so is a whole day at nine', async () => {
    const { id } = await marked('mentee');
    const one = { title: 'My talk', at };
    const path = `/important-dates/${id}`;
    for (const [fields, method, to, body] of [
      [['at'], 'POST', dates(), { ...one, allDay: true }],
      [['at'], 'PATCH', path, { allDay: true }],
      [['eventId'], 'POST', dates(), { ...one, eventId: '' }],
      [['eventId'], 'POST', dates(), { ...one, eventId: 'x'.repeat(1001) }],
      [['howItWent'], 'POST', dates(), { ...one, howItWent: 'Well' }],
      [['addedBy'], 'PATCH', path, { addedBy: 'mentor' }],
      [['version'], 'PATCH', path, { title: 'x', version: 'one' }],
    ] as [string[], string, string, object][]) {
      await acting.refused(400, fields, method, to, body, scene.mentee);
    }
  });
});
