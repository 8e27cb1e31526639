import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayIn } from '../../mentoring/fields/rules.ts';
import type { FollowUp } from '../../mentoring/follow-ups/schema.ts';
import { newId } from '../../platform/database.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { activePair } from '../support/pair.ts';

describe('the follow-ups of a mentorship', () => {
  let accord: Accord;
  let pair: Awaited<ReturnType<typeof activePair>>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    pair = await activePair(accord);
  });
  afterAll(() => accord.close());
  afterEach(() => accord.db.followUp.deleteMany());

  type By = 'mentor' | 'mentee';
  const call = (by: By, method: string, path: string, body?: object) =>
    accord.api(pair[by].id, method, path, body);
  const promise = async (by: By, owner: By, more: object = {}): Promise<FollowUp> => {
    const words = { title: 'Send the slides', kind: 'action', dueOn: '2040-03-01' };
    const body = { ...words, ownerId: pair[owner].id, ...more };
    return (await call(by, 'POST', `/mentorships/${pair.id}/follow-ups`, body)).body;
  };
  const act = (by: By, { id }: FollowUp, how: string, body: object = {}) =>
    call(by, 'POST', `/follow-ups/${id}/${how}`, body);
  const titles = async (by: By, path: string) =>
    (await call(by, 'GET', path)).body.items.map(({ title }: FollowUp) => title);

  it('are promised by either side for either', async () => {
    const theirs = await promise('mentee', 'mentor', { kind: 'introduction' });
    expect(theirs).toEqual({
      id: expect.any(String),
      mentorshipId: pair.id,
      meetingId: null,
      title: 'Send the slides',
      kind: 'introduction',
      owner: 'mentor',
      ownerId: pair.mentor.id,
      dueOn: '2040-03-01',
      state: 'open',
      overdue: false,
      addedBy: 'mentee',
      addedAt: expect.any(String),
      endedAt: null,
      dropReason: null,
      tried: null,
      whatHappened: null,
      version: 1,
    });
    expect((await call('mentor', 'GET', `/follow-ups/${theirs.id}`)).body).toEqual(theirs);
    const event = await accord.db.event.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      type: 'follow-up.promised',
      facts: { followUpId: theirs.id, owner: 'mentor', by: 'mentee' },
    });
    expect(JSON.stringify(event)).not.toContain('slides');
  });

  it('may come from a meeting of the two', async () => {
    const at = new Date();
    const meeting = { key: 'k', subject: 'Mentoring', start: at, end: at, createdAt: at };
    const { id: meetingId } = await accord.db.meeting.create({
      data: { id: newId(), mentorshipId: pair.id, ...meeting },
    });
    expect(await promise('mentor', 'mentee', { meetingId })).toMatchObject({ meetingId });
  });

  it('are done by whoever promised them', async () => {
    const one = await promise('mentor', 'mentee');
    expect((await act('mentor', one, 'done')).status).toBe(403);
    const done = await act('mentee', one, 'done');
    expect(done.body).toMatchObject({ state: 'done', version: 2 });
    expect(done.body.endedAt).toBeTruthy();
    for (const how of ['done', 'drop']) expect((await act('mentee', one, how)).status).toBe(409);
    const patched = await call('mentee', 'PATCH', `/follow-ups/${one.id}`, { title: 'x' });
    expect(patched.status).toBe(409);
  });

  it('of advice say whether it was tried, and what happened', async () => {
    const one = await promise('mentor', 'mentee', { kind: 'advice' });
    const said = { tried: true, whatHappened: 'They listened.' };
    expect((await act('mentee', one, 'done', said)).body).toMatchObject(said);
  });

  it('are dropped by either with a reason', async () => {
    const one = await promise('mentor', 'mentee');
    const dropped = await act('mentor', one, 'drop', { reason: 'No longer needed' });
    expect(dropped.body).toMatchObject({ state: 'dropped', dropReason: 'No longer needed' });
  });

  it('changed by both at once are changed by one, and the other hears of it', async () => {
    const one = await promise('mentor', 'mentee');
    const answers = await Promise.all(
      (['mentor', 'mentee', 'mentor'] as const).map((by, i) =>
        call(by, 'PATCH', `/follow-ups/${one.id}`, { title: `by ${by} ${i}`, version: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const given = { ownerId: pair.mentor.id.toUpperCase() };
    const handed = await call('mentee', 'PATCH', `/follow-ups/${one.id}`, given);
    expect(handed.body).toMatchObject({ owner: 'mentor', ownerId: pair.mentor.id, version: 3 });
    const events = await accord.db.event.findMany({
      where: { type: 'follow-up.changed', facts: { path: ['followUpId'], equals: one.id } },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ facts }) => (facts as { formerOwner?: By }).formerOwner)).toEqual([
      undefined,
      'mentee',
    ]);
  });

  it('are overdue by the day it is where their owner lives', async () => {
    const { db } = accord;
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const put = (by: By, timeZone: string) =>
      db.person.updateMany({ where: { entraId: pair[by].id }, data: { timeZone } });
    await put('mentor', east);
    await put('mentee', west);
    // Twenty-five hours apart: the mentor's today is always later than the mentee's.
    const dueOn = dayIn(west, new Date());
    expect(await promise('mentee', 'mentee', { dueOn })).toMatchObject({ overdue: false });
    expect(await promise('mentee', 'mentor', { dueOn })).toMatchObject({ overdue: true });
    const body = { title: 'x', kind: 'action', ownerId: pair.mentor.id, dueOn };
    const refused = await call('mentor', 'POST', `/mentorships/${pair.id}/follow-ups`, body);
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'dueOn']);
    await put('mentor', 'UTC');
    await put('mentee', 'UTC');
  });

  it('are listed by what is due, then by what ended, of one side or both', async () => {
    const [late, soon] = [
      await promise('mentee', 'mentee', { title: 'late', dueOn: '2041-01-01' }),
      await promise('mentee', 'mentor', { title: 'soon', dueOn: '2040-01-01' }),
    ];
    const first = await promise('mentee', 'mentee', { title: 'first' });
    const second = await promise('mentee', 'mentee', { title: 'second' });
    for (const one of [first, second]) await act('mentee', one, 'done');
    const path = `/mentorships/${pair.id}/follow-ups`;
    expect(await titles('mentor', path)).toEqual(['soon', 'late', 'second', 'first']);
    expect(await titles('mentor', `${path}?state=open`)).toEqual(['soon', 'late']);
    expect(await titles('mentor', `${path}?state=ended`)).toEqual(['second', 'first']);
    expect(await titles('mentor', `${path}?state=open&owner=mentor`)).toEqual(['soon']);
    expect(late.owner).toBe('mentee');
    expect(soon.owner).toBe('mentor');
  });

  it('are mine over all my mentorships, while I owe them and they are open', async () => {
    const other = await activePair(accord, 'Ingrid', 'Amara');
    const body = { title: 'from Ingrid', kind: 'action', dueOn: '2040-01-01' };
    const ownerId = pair.mentor.id;
    await accord.api(other.mentor.id, 'POST', `/mentorships/${other.id}/follow-ups`, {
      ...body,
      ownerId,
    });
    await promise('mentee', 'mentor', { title: 'from Jonas' });
    await promise('mentor', 'mentee', { title: 'for Jonas' });
    await act('mentor', await promise('mentor', 'mentor', { title: 'done' }), 'done');
    expect(await titles('mentor', '/follow-ups')).toEqual(['from Ingrid', 'from Jonas']);
    expect(await titles('mentee', '/follow-ups')).toEqual(['for Jonas']);
    await accord.db.mentorship.update({ where: { id: other.id }, data: { state: 'closed' } });
    expect(await titles('mentor', '/follow-ups')).toEqual(['from Jonas']);
  });
});
