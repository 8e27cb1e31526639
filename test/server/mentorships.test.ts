import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';

const words = { whyYou: 'Because you listen.', hopes: 'To speak up sooner.' };

describe('a mentorship', () => {
  let accord: Accord;
  let mentor: SandboxPerson;
  let mentee: SandboxPerson;
  let stranger: SandboxPerson;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    [mentor, mentee, stranger] = await Promise.all([
      accord.tenant.person('Amara'),
      accord.tenant.person('Jonas'),
      accord.tenant.person('Ingrid'),
    ]);
  });
  afterAll(() => accord.close());
  afterEach(async () => {
    await accord.db.$transaction([accord.db.event.deleteMany(), accord.db.mentorship.deleteMany()]);
  });

  const ask = (more: object = {}, by = mentee) =>
    accord.api(by.id, 'POST', '/mentorships', { mentorId: mentor.id, ...words, ...more });
  const offer = () => ask({ mentorId: undefined, menteeId: mentee.id }, mentor);
  const answer = (id: string, by: SandboxPerson, how: string, body: object = {}) =>
    accord.api(by.id, 'POST', `/mentorships/${id}/${how}`, body);
  const read = async (id: string, by: SandboxPerson) =>
    (await accord.api(by.id, 'GET', `/mentorships/${id}`)).body;
  const log = async () =>
    (await accord.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type, facts }) => [
      type,
      facts,
    ]);

  it('is asked for by the mentee, and waits for the mentor', async () => {
    const { status, body } = await ask();
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      state: 'requested',
      closeReason: null,
      closeMessage: null,
      role: 'mentee',
      mentor: { id: mentor.id, displayName: mentor.displayName },
      mentee: { id: mentee.id, displayName: mentee.displayName },
      ...words,
      waitingFor: 'mentor',
      exchange: [],
      requestedAt: expect.any(String),
      acceptedAt: null,
      closedAt: null,
      pausedUntil: null,
      seenAt: null,
      version: 1,
    });
    // From the first word on, both are told in their own hours.
    const where = { entraId: { in: [mentor.id, mentee.id] } };
    const people = await accord.db.person.findMany({ where });
    expect(people.map(({ workingHours }) => workingHours)).toEqual([
      expect.objectContaining({ zone: expect.stringContaining('Europe/') }),
      expect.objectContaining({ zone: expect.stringContaining('Europe/') }),
    ]);
    expect(await read(body.id, mentee)).toEqual(body);
    expect(await read(body.id, mentor)).toEqual({ ...body, role: 'mentor' });
    expect(await log()).toEqual([['mentorship.requested', { by: 'mentee' }]]);
  });

  it('is offered by the mentor, and waits for the mentee', async () => {
    const { status, body } = await offer();
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'requested', role: 'mentor', waitingFor: 'mentee' });
    expect(body.mentor.id).toBe(mentor.id);
    expect((await answer(body.id, mentor, 'accept')).status).toBe(403);
    expect((await answer(body.id, mentee, 'accept')).status).toBe(200);
    expect(await log()).toEqual([
      ['mentorship.requested', { by: 'mentor' }],
      ['mentorship.accepted', { by: 'mentee' }],
    ]);
  });

  it('is active from the moment it is accepted', async () => {
    const { id } = (await ask()).body;
    const before = Date.now();
    const { status, body } = await answer(id, mentor, 'accept');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'active', waitingFor: null, version: 2, role: 'mentor' });
    expect(new Date(body.acceptedAt).getTime()).toBeGreaterThanOrEqual(before);
    expect(await read(id, mentee)).toEqual({ ...body, role: 'mentee' });
  });

  it('is closed when it is declined, and the two may ask again', async () => {
    const { id } = (await ask()).body;
    const declined = await answer(id, mentor, 'decline', { message: 'Not this year.' });
    expect(declined.body).toMatchObject({
      state: 'closed',
      closeReason: 'declined',
      closeMessage: 'Not this year.',
      waitingFor: null,
    });
    expect((await read(id, mentee)).closeMessage).toBe('Not this year.');
    const again = await ask();
    expect(again.status).toBe(201);
    expect(again.body.id).not.toBe(id);
    const { items } = (await accord.api(mentee.id, 'GET', '/mentorships')).body;
    expect(items.map((each: { id: string }) => each.id)).toEqual([again.body.id, id]);
  });

  it.each([
    ['accept', 'accept'],
    ['accept', 'decline'],
    ['decline', 'accept'],
    ['decline', 'decline'],
  ])('that had its answer (%s) takes no other (%s)', async (first, second) => {
    const { id } = (await ask()).body;
    expect((await answer(id, mentor, first)).status).toBe(200);
    const before = await accord.db.mentorship.findUnique({ where: { id } });
    const late = await answer(id, mentor, second);
    expect(late.status).toBe(409);
    expect(await accord.db.mentorship.findUnique({ where: { id } })).toEqual(before);
    expect(await log()).toHaveLength(2);
  });

  it('is not answered by the one who asked, nor by anybody else', async () => {
    const { id } = (await ask()).body;
    for (const how of ['accept', 'decline']) {
      expect((await answer(id, mentee, how)).status).toBe(403);
      expect((await answer(id, stranger, how)).status).toBe(404);
    }
    expect(await read(id, mentor)).toMatchObject({ state: 'requested', version: 1 });
    expect(await log()).toHaveLength(1);
  });

  it('that is answered twice at the same moment has one answer', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = (await ask()).body;
      const hows = ['accept', 'decline', 'accept', 'decline', 'accept', 'decline'];
      const answers = await Promise.all(hows.map((how) => answer(id, mentor, how)));
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(hows.length - 1);
      const { state, version } = await read(id, mentor);
      expect({ state, version }).toEqual({ state: won[0]?.body.state, version: 2 });
      const answered = await accord.db.event.count({
        where: { mentorshipId: id, type: { in: ['mentorship.accepted', 'mentorship.declined'] } },
      });
      expect(answered).toBe(1);
      await accord.db.mentorship.update({ where: { id }, data: { state: 'closed' } });
    }
  });

  it('is one for a pair: a second request is refused while the first is open', async () => {
    const { id } = (await ask()).body;
    expect((await ask()).status).toBe(409);
    expect((await offer()).status).toBe(409);
    await answer(id, mentor, 'accept');
    expect((await ask()).status).toBe(409);
    expect((await offer()).status).toBe(409);
    expect(await accord.db.mentorship.count()).toBe(1);
  });

  it('is one for a pair that asks and offers at the same moment', async () => {
    const all = await Promise.all([ask(), offer(), ask(), offer(), ask(), offer()]);
    const statuses = all.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await accord.db.mentorship.count()).toBe(1);
    expect(await log()).toHaveLength(1);
  });

  it('is one at a time, whichever of the two is the mentor: their meetings belong to it', async () => {
    expect((await ask()).status).toBe(201);
    expect((await ask({ mentorId: mentee.id }, mentor)).status).toBe(409);
  });

  it.each([
    ['emoji', 'Danke 🙏🏽 👩‍👩‍👧‍👦 — see you! 🎓'],
    ['right to left', 'שלום, أريد أن أتعلم منك \u200F(2031)'],
    ['HTML', '<script>alert("x")</script> & <b>bold</b> &amp; \'quoted\''],
    ['SQL', "'; DROP TABLE person; --"],
    ['several lines', 'one\n\n\ttwo\r\nthree'],
    ['combining marks', 'Zoe\u0308 and Zo\u00eb are two spellings'],
    ['the longest there may be', '漢'.repeat(2000)],
  ])('keeps what was written as it was written: %s', async (_name, text) => {
    const { status, body } = await ask({ whyYou: text, hopes: text });
    expect(status).toBe(201);
    expect(await read(body.id, mentor)).toMatchObject({ whyYou: text, hopes: text });
  });

  it('leaves out only the spaces around what was written', async () => {
    const { body } = await ask({ whyYou: '  You listen.\n', hopes: '\tTo speak  up. ' });
    expect(body).toMatchObject({ whyYou: 'You listen.', hopes: 'To speak  up.' });
  });

  it('knows both by what the directory says of them, not the token', async () => {
    const { id } = (await ask()).body;
    const row = await accord.db.mentorship.findUniqueOrThrow({
      where: { id },
      include: { mentor: true, mentee: true },
    });
    expect(row.mentor).toMatchObject({ entraId: mentor.id, mail: mentor.mail.toLowerCase() });
    expect(row.mentee).toMatchObject({ entraId: mentee.id, mail: mentee.mail.toLowerCase() });
  });
});
