import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { activePair } from '../support/pair.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import type { Json } from './support/send.ts';
import { stateOf } from './support/state.ts';

const terms = (more: object = {}) => ({ purpose: 'To speak up sooner.', ...more });

describe('an agreement', () => {
  let accord: Accord;
  let state: ReturnType<typeof stateOf>;
  let id: string;
  let mentor: SandboxPerson;
  let mentee: SandboxPerson;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    state = stateOf(accord);
    ({ id, mentor, mentee } = await activePair(accord));
  });
  afterAll(async () => {
    await state.close();
    await accord.close();
  });
  beforeEach(async () => {
    await accord.db.$transaction([accord.db.event.deleteMany(), accord.db.agreement.deleteMany()]);
    await stand('active');
  });

  const stand = (as: 'active' | 'paused' | 'requested' | 'closed') =>
    accord.db.mentorship.update({ where: { id }, data: { state: as } });
  const path = (rest = '') => `/mentorships/${id}/agreement${rest}`;
  const read = async (by = mentee) => (await accord.api(by.id, 'GET', path())).body;
  const versions = async () => (await accord.api(mentor.id, 'GET', path('/versions'))).body.items;
  const write = (by: SandboxPerson, more: object = {}, version?: number) =>
    accord.api(by.id, 'PUT', path(), {
      terms: terms(more),
      ...(version === undefined ? {} : { version }),
    });
  const sign = (by: SandboxPerson, version: unknown) =>
    accord.api(by.id, 'POST', path('/sign'), { version });
  const log = async () =>
    (await accord.db.event.findMany({ orderBy: { id: 'asc' } })).map(({ type, facts }) => [
      type,
      facts,
    ]);

  /** Holds an act to be refused with this status, and everything stored to be as before. */
  async function refused(status: number, ask: () => Promise<{ status: number; body: Json }>) {
    const before = await state.read();
    const answer = await ask();
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    expect(answer.body.detail).toBeTruthy();
    expect(await state.read()).toEqual(before);
    return answer.body;
  }

  it('begins as a draft of defaults that nobody has written', async () => {
    expect(await read()).toMatchObject({
      mentorshipId: id,
      state: 'none',
      version: 0,
      terms: { purpose: '', cadenceWeeks: 2, meetingMinutes: 45, noticeHours: 24 },
      signedAt: { mentor: null, mentee: null },
      newest: null,
      inForce: null,
    });
    expect(await versions()).toEqual([]);
  });

  it('is in force once both have signed the same version, and not before', async () => {
    const written = await write(mentee, { cadenceWeeks: 3 }, 0);
    expect(written.status).toBe(200);
    expect(written.body).toMatchObject({
      state: 'waiting',
      version: 1,
      terms: { cadenceWeeks: 3, replyDays: 2 },
      signedAt: { mentor: null, mentee: null },
      newest: { version: 1, writtenBy: 'mentee', changed: [] },
      inForce: null,
    });
    const once = await sign(mentee, 1);
    expect(once.body).toMatchObject({ state: 'waiting', inForce: null });
    expect((await sign(mentee, 1)).body).toEqual(once.body);
    const agreed = await sign(mentor, 1);
    expect(agreed.body).toMatchObject({ state: 'in-force', inForce: { version: 1 } });
    expect(await read(mentee)).toEqual(agreed.body);
    expect(await log()).toEqual([
      ['agreement.written', { version: 1, by: 'mentee' }],
      ['agreement.signed', { version: 1, by: 'mentee' }],
      ['agreement.signed', { version: 1, by: 'mentor' }],
      ['agreement.agreed', { version: 1, by: 'mentor' }],
    ]);
  });

  it('a change is a new version that says what differs, and what was agreed stays in force', async () => {
    await write(mentee);
    await sign(mentee, 1);
    await sign(mentor, 1);
    await stand('paused');
    const changed = await write(mentor, { cadenceWeeks: 4, noticeHours: 48 }, 1);
    expect(changed.body).toMatchObject({
      state: 'waiting',
      version: 2,
      signedAt: { mentor: null, mentee: null },
      newest: { version: 2, writtenBy: 'mentor', changed: ['cadenceWeeks', 'noticeHours'] },
      inForce: { version: 1, terms: { cadenceWeeks: 2 } },
    });
    await refused(409, () => sign(mentee, 1));
    await refused(409, () => sign(mentee, 3));
    await sign(mentor, 2);
    expect((await sign(mentee, 2)).body).toMatchObject({
      state: 'in-force',
      inForce: { version: 2 },
    });
    expect(await versions()).toMatchObject([
      { version: 2, changed: ['cadenceWeeks', 'noticeHours'] },
      { version: 1, changed: [], terms: { cadenceWeeks: 2, noticeHours: 24 } },
    ]);
  });

  it('what says the same again is no new version', async () => {
    await write(mentee, { boundaries: ['coaching', 'therapy'] });
    const before = await state.read();
    const again = await write(mentor, { boundaries: ['therapy', 'coaching'] }, 1);
    expect(again).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await state.read()).toEqual(before);
  });

  it('of two who change it at the same moment one is told, and nobody’s words are lost', async () => {
    await write(mentee, {}, 0);
    for (let version = 1; version <= 5; version++) {
      const sides = [mentor, mentee];
      const texts = sides.map((_, i) => `Version ${version + 1} of ${i}`);
      const answers = await Promise.all(
        sides.map((by, i) => write(by, { purpose: texts[i] }, version)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers.findIndex(({ status }) => status === 200);
      const newest = await read();
      expect(newest).toMatchObject({ version: version + 1, terms: { purpose: texts[won] } });
    }
    expect(await versions()).toHaveLength(6);
    // The other reads what was written, and writes theirs on top of it.
    expect((await write(mentor, { purpose: 'Both.' }, 6)).status).toBe(200);
  });

  it('of a change and a signature at the same moment, nobody has signed what they did not see', async () => {
    for (let version = 1; version <= 8; version++) {
      await write(mentor, { purpose: `Begun ${version}` });
      const { version: seen } = await read();
      await Promise.all([
        write(mentor, { purpose: `Changed ${version}` }, seen),
        sign(mentee, seen),
      ]);
      const all: Json[] = await versions();
      const signed = all.filter(({ signedAt }) => signedAt.mentee);
      expect(signed.every((each) => each.terms.purpose.startsWith('Begun'))).toBe(true);
    }
  });

  it.each(['requested', 'closed'] as const)(
    'a %s mentorship has none to write or sign',
    async (as) => {
      await write(mentee);
      await stand(as);
      await refused(409, () => write(mentor, { replyDays: 3 }));
      await refused(409, () => sign(mentor, 1));
      expect((await read()).version).toBe(1);
    },
  );

  it.each([
    ['emoji', '🎓 Danke 👩‍👩‍👧‍👦'],
    ['right to left', 'שלום, أريد أن أتعلم'],
    ['HTML', '<script>alert("x")</script> & <b>'],
  ])('keeps what was written as it was written: %s', async (_name, text) => {
    await write(mentee, { purpose: text, boundariesNote: text });
    expect((await read(mentor)).terms).toMatchObject({ purpose: text, boundariesNote: text });
  });

  const wrong: [string, object | null, string][] = [
    ['no terms', null, 'terms'],
    ['no purpose', { purpose: undefined }, 'terms.purpose'],
    ['an empty purpose', { purpose: ' ' }, 'terms.purpose'],
    ['too long a purpose', { purpose: 'x'.repeat(2001) }, 'terms.purpose'],
    ['a NUL in the note', { confidentialityNote: 'a\u0000' }, 'terms.confidentialityNote'],
    ['meetings never', { cadenceWeeks: 0 }, 'terms.cadenceWeeks'],
    ['half weeks', { cadenceWeeks: 1.5 }, 'terms.cadenceWeeks'],
    ['a number in words', { meetingMinutes: 'an hour' }, 'terms.meetingMinutes'],
    ['no time', { meetingMinutes: 5 }, 'terms.meetingMinutes'],
    ['for ever', { durationMonths: 400 }, 'terms.durationMonths'],
    ['no reply', { replyDays: null }, 'terms.replyDays'],
    ['notice of a month', { noticeHours: 720 }, 'terms.noticeHours'],
    ['feedback every day', { feedbackDays: 1 }, 'terms.feedbackDays'],
    [
      'a role that there is not',
      { mentorRoles: [{ role: 'boss', weight: 2 }] },
      'terms.mentorRoles.0.role',
    ],
    [
      'a weight beyond',
      { menteeRoles: [{ role: 'student', weight: 4 }] },
      'terms.menteeRoles.0.weight',
    ],
    [
      'a role twice',
      { menteeRoles: [1, 2].map((weight) => ({ role: 'student', weight })) },
      'terms.menteeRoles',
    ],
    ['secrecy of another kind', { confidentiality: 'none' }, 'terms.confidentiality'],
    ['a boundary twice', { boundaries: ['coaching', 'coaching'] }, 'terms.boundaries'],
    ['a term that there is not', { salary: 1 }, 'terms.salary'],
  ];
  it.each(wrong)('%s is refused and named', async (_name, more, field) => {
    const body = more && { terms: terms(more) };
    const problem = await refused(400, () => accord.api(mentee.id, 'PUT', path(), body ?? {}));
    expect(problem.errors.map((each: { field: string }) => each.field)).toEqual([field]);
  });

  it.each([[0], [-1], ['1'], [1.5], [null], [undefined]])(
    'version %s cannot be signed',
    async (version) => {
      await write(mentee);
      const problem = await refused(400, () => sign(mentor, version));
      expect(problem.errors[0].field).toBe('version');
    },
  );

  it('a version that was never written is not one to go on from', async () => {
    await write(mentee);
    for (const version of [0, 2])
      await refused(409, () => write(mentor, { replyDays: 4 }, version));
  });
});
