import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import type { Json } from './support/send.ts';
import { stateOf } from './support/state.ts';

const words = { whyYou: 'Because you listen.', hopes: 'To speak up sooner.' };
const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60_000).toISOString().slice(0, 10);

describe('the life of a mentorship', () => {
  let accord: Accord;
  let state: ReturnType<typeof stateOf>;
  let mentor: SandboxPerson;
  let mentee: SandboxPerson;
  let stranger: SandboxPerson;
  let id: string;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    state = stateOf(accord);
    [mentor, mentee, stranger] = await Promise.all([
      accord.tenant.person('Amara'),
      accord.tenant.person('Jonas'),
      accord.tenant.person('Ingrid'),
    ]);
    for (const person of [mentor, mentee, stranger]) await accord.api(person.id, 'GET', '/me');
  });
  afterAll(async () => {
    await state.close();
    await accord.close();
  });
  beforeEach(async () => {
    const asked = await accord.api(mentee.id, 'POST', '/mentorships', {
      mentorId: mentor.id,
      ...words,
    });
    id = asked.body.id;
  });
  afterEach(async () => {
    await accord.db.$transaction([accord.db.event.deleteMany(), accord.db.mentorship.deleteMany()]);
  });

  const act = (by: SandboxPerson, how: string, body: object = {}) =>
    accord.api(by.id, 'POST', `/mentorships/${id}/${how}`, body);
  const read = async (by: SandboxPerson) =>
    (await accord.api(by.id, 'GET', `/mentorships/${id}`)).body;
  const log = async () =>
    (await accord.db.event.findMany({ orderBy: { id: 'asc' } }))
      .slice(1)
      .map(({ type, facts }) => [type, facts]);
  const accept = () => act(mentor, 'accept');

  /** Holds an act to be refused with this status, and everything stored to be as before. */
  async function refused(status: number, by: SandboxPerson, how: string, body: object = {}) {
    const before = await state.read();
    const answer = await act(by, how, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(answer.body.detail).toBeTruthy();
    expect(await state.read()).toEqual(before);
    return answer.body;
  }

  it('a question and its answer pass to and fro before the request is accepted', async () => {
    const asked = await act(mentor, 'ask', { message: ' What have you tried? ' });
    expect(asked.status).toBe(200);
    expect(asked.body).toMatchObject({ state: 'requested', waitingFor: 'mentee', version: 2 });
    await refused(409, mentor, 'ask', { message: 'And what else?' });
    const replied = await act(mentee, 'reply', { message: 'To speak first. 🙏🏽 <b>' });
    expect(replied.body).toMatchObject({ waitingFor: 'mentor', version: 3 });
    await refused(409, mentee, 'reply', { message: 'Also this.' });
    const accepted = await accept();
    expect(accepted.body).toMatchObject({ state: 'active', waitingFor: null });
    expect((await read(mentee)).exchange).toEqual([
      { by: 'mentor', text: 'What have you tried?', at: expect.any(String) },
      { by: 'mentee', text: 'To speak first. 🙏🏽 <b>', at: expect.any(String) },
    ]);
    expect(await log()).toEqual([
      ['mentorship.asked', { by: 'mentor' }],
      ['mentorship.replied', { by: 'mentee' }],
      ['mentorship.accepted', { by: 'mentor' }],
    ]);
    await refused(409, mentor, 'ask', { message: 'Too late.' });
  });

  it('asking is for the one who was asked, replying for the one who made the request', async () => {
    await refused(403, mentee, 'ask', { message: 'Well?' });
    await refused(404, stranger, 'ask', { message: 'Well?' });
    await act(mentor, 'ask', { message: 'Why me?' });
    await refused(403, mentor, 'reply', { message: 'Well?' });
    await refused(404, stranger, 'reply', { message: 'Well?' });
  });

  it('two questions asked at the same moment are one', async () => {
    const all = await Promise.all(
      ['One?', 'Two?', 'Three?'].map((message) => act(mentor, 'ask', { message })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await read(mentor)).exchange).toHaveLength(1);
  });

  it('is withdrawn by whoever asked, and the two may begin anew', async () => {
    await refused(403, mentor, 'close', { reason: 'ended' });
    await refused(409, mentee, 'close', { reason: 'completed' });
    const closed = await act(mentee, 'close', { reason: 'ended', message: 'I found somebody.' });
    expect(closed.body).toMatchObject({
      state: 'closed',
      closeReason: 'ended',
      closeMessage: 'I found somebody.',
      waitingFor: null,
      closedAt: expect.any(String),
    });
    expect(await log()).toEqual([['mentorship.closed', { by: 'mentee', reason: 'ended' }]]);
    await refused(409, mentor, 'accept');
    const again = await accord.api(mentee.id, 'POST', '/mentorships', {
      mentorId: mentor.id,
      ...words,
    });
    expect(again.status).toBe(201);
  });

  it('rests until a day, which begins where the one lives who paused it', async () => {
    await refused(409, mentee, 'pause', { until: inDays(7) });
    await accept();
    await accord.db.person.updateMany({
      where: { entraId: mentee.id },
      data: { timeZone: 'Asia/Tokyo' },
    });
    const paused = await act(mentee, 'pause', { until: inDays(7) });
    const pausedUntil = `${inDays(6)}T15:00:00.000Z`;
    expect(paused.body).toMatchObject({ state: 'paused', pausedUntil });
    await refused(409, mentor, 'pause', { until: inDays(9) });
    const resumed = await act(mentor, 'resume');
    expect(resumed.body).toMatchObject({ state: 'active', pausedUntil: null, version: 4 });
    await refused(409, mentor, 'resume');
    expect((await log()).slice(1)).toEqual([
      ['mentorship.paused', { by: 'mentee', until: pausedUntil }],
      ['mentorship.resumed', { by: 'mentor' }],
    ]);
    await refused(404, stranger, 'pause', { until: inDays(7) });
    await refused(404, stranger, 'resume');
  });

  it.each(['completed', 'ended'])('ends as %s, by either, from a rest too', async (reason) => {
    await accept();
    await act(mentor, 'pause', { until: inDays(7) });
    await refused(404, stranger, 'close', { reason });
    const closed = await act(mentor, 'close', { reason, message: 'Thank you!' });
    expect(closed.body).toMatchObject({
      state: 'closed',
      closeReason: reason,
      closeMessage: 'Thank you!',
      pausedUntil: null,
    });
    expect((await log()).at(-1)).toEqual(['mentorship.closed', { by: 'mentor', reason }]);
    for (const how of ['pause', 'resume', 'close']) {
      await refused(409, mentee, how, how === 'resume' ? {} : bodies[how]);
    }
  });

  const bodies: Record<string, object> = {
    pause: { until: inDays(7) },
    close: { reason: 'ended' },
  };

  it('tells each of the two when they last looked, and forgets it only for a later look', async () => {
    const first = await act(mentee, 'seen');
    expect(first.body.seenAt).toBeNull();
    const { seenAt } = await read(mentee);
    expect(Date.now() - Date.parse(seenAt)).toBeLessThan(10_000);
    expect((await read(mentor)).seenAt).toBeNull();
    // The answer tells the look before, so that what is new since then can be told.
    expect((await act(mentee, 'seen')).body.seenAt).toBe(seenAt);
    const ahead = new Date(Date.now() + 60_000);
    await accord.db.mentorship.update({ where: { id }, data: { menteeSeenAt: ahead } });
    await act(mentee, 'seen');
    expect((await read(mentee)).seenAt).toBe(ahead.toISOString());
    expect((await read(mentee)).version).toBe(1);
    await refused(404, stranger, 'seen');
    expect(await log()).toEqual([]);
  });

  const wrong: [string, string, object, string][] = [
    ['nothing', 'ask', {}, 'message'],
    ['only spaces', 'ask', { message: ' \n ' }, 'message'],
    ['too much', 'ask', { message: 'x'.repeat(2001) }, 'message'],
    ['a number', 'reply', { message: 7 }, 'message'],
    ['a NUL', 'reply', { message: 'a\u0000b' }, 'message'],
    ['something unknown', 'ask', { message: 'Why?', to: 'all' }, 'to'],
    ['no day', 'pause', {}, 'until'],
    ['no such day', 'pause', { until: '2027-02-30' }, 'until'],
    ['a time', 'pause', { until: new Date().toISOString() }, 'until'],
    ['today', 'pause', { until: inDays(0) }, 'until'],
    ['the past', 'pause', { until: inDays(-1) }, 'until'],
    ['more than a year', 'pause', { until: inDays(400) }, 'until'],
    ['no reason', 'close', {}, 'reason'],
    ['a reason that is not one’s to give', 'close', { reason: 'expired' }, 'reason'],
    ['a long farewell', 'close', { reason: 'ended', message: 'x'.repeat(2001) }, 'message'],
    ['something in it', 'resume', { now: true }, 'now'],
    ['something in it', 'seen', { at: 'now' }, 'at'],
  ];
  it.each(wrong)('%s is no way to %s', async (_name, how, body, field) => {
    await accept();
    const problem: Json = await refused(400, mentee, how, body);
    expect(problem.errors.map((each: { field: string }) => each.field)).toEqual([field]);
  });
});
