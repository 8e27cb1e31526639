import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Goal, Milestone } from '../../mentoring/goals/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { activePair } from '../support/pair.ts';

const words = { title: 'Speak up', measure: 'One question a town hall', targetDate: '2040-06-01' };

describe('the goals of a mentorship', () => {
  let accord: Accord;
  let pair: Awaited<ReturnType<typeof activePair>>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    pair = await activePair(accord);
  });
  afterAll(() => accord.close());

  type By = 'mentor' | 'mentee';
  const call = (by: By, method: string, path: string, body?: object) =>
    accord.api(pair[by].id, method, path, body);
  const add = async (by: By = 'mentee', more: object = {}): Promise<Goal> =>
    (await call(by, 'POST', `/mentorships/${pair.id}/goals`, { ...words, ...more })).body;
  const act = (by: By, { id }: Goal, how: string, body: object = {}) =>
    call(by, 'POST', `/goals/${id}/${how}`, body);
  const read = async ({ id }: Goal): Promise<Goal> =>
    (await call('mentor', 'GET', `/goals/${id}`)).body;
  /** What the log tells of a goal. */
  const told = async ({ id }: Goal) => {
    const events = await accord.db.event.findMany({ orderBy: { id: 'asc' } });
    return events.flatMap(({ type, facts }) => {
      const { goalId, by } = facts as { goalId?: string; by?: By };
      return goalId === id ? [`${type} ${by}`] : [];
    });
  };

  it('stand at once when the mentee adds them', async () => {
    const goal = await add();
    expect(goal).toEqual({
      id: expect.any(String),
      mentorshipId: pair.id,
      ...words,
      state: 'active',
      addedBy: 'mentee',
      addedAt: expect.any(String),
      proposal: null,
      milestones: [],
      endedAt: null,
      endReason: null,
      version: 1,
    });
    expect(await read(goal)).toEqual(goal);
    expect(await told(goal)).toEqual(['goal.added mentee']);
  });

  it('are proposed by the mentor, and accepted as they are or altered', async () => {
    const goal = await add('mentor');
    expect(goal).toMatchObject({ state: 'proposed', addedBy: 'mentor' });
    const accepted = await act('mentee', goal, 'accept', { measure: 'Two', version: 1 });
    expect(accepted.body).toMatchObject({ state: 'active', measure: 'Two', version: 2 });
    expect((await act('mentee', goal, 'accept')).status).toBe(409);
    expect(await told(goal)).toEqual(['goal.proposed mentor', 'goal.accepted mentee']);
  });

  it("keep what they say while the mentor's change waits for an answer", async () => {
    const goal = await add();
    const change = { title: 'Speak first', measure: words.measure };
    const proposed = (await call('mentor', 'PATCH', `/goals/${goal.id}`, change)).body;
    expect(proposed).toMatchObject({ ...words, proposal: { title: 'Speak first' }, version: 2 });
    const declined = (await act('mentee', goal, 'decline', { reason: 'I like mine' })).body;
    expect(declined).toMatchObject({ ...words, proposal: null, endReason: 'I like mine' });
    await call('mentor', 'PATCH', `/goals/${goal.id}`, { title: 'Speak second' });
    const accepted = (await act('mentee', goal, 'accept')).body;
    expect(accepted).toMatchObject({ title: 'Speak second', proposal: null, endReason: null });
    expect(await told(goal)).toEqual([
      'goal.added mentee',
      'goal.proposed mentor',
      'goal.declined mentee',
      'goal.proposed mentor',
      'goal.accepted mentee',
    ]);
  });

  it('end as achieved, dropped or declined, and take no further act', async () => {
    const goals = { achieve: await add(), drop: await add(), decline: await add('mentor') };
    for (const [how, goal] of Object.entries(goals)) {
      const { status, body } = await act(
        'mentee',
        goal,
        how,
        how === 'achieve' ? {} : { reason: 'x' },
      );
      expect(status).toBe(200);
      expect(body).toMatchObject({ endReason: how === 'achieve' ? null : 'x', version: 2 });
      expect(body.endedAt).toBeTruthy();
      for (const again of ['accept', 'decline', 'achieve', 'drop']) {
        expect((await act('mentee', goal, again)).status).toBe(409);
      }
      expect((await call('mentee', 'PATCH', `/goals/${goal.id}`, { title: 'x' })).status).toBe(409);
      expect(await read(goal)).toEqual(body);
    }
  });

  it('changed by two at once are changed by one, and the other hears of it', async () => {
    const goal = await add();
    const titles = ['One', 'Two', 'Three', 'Four'];
    const answers = await Promise.all(
      titles.map((title) => call('mentee', 'PATCH', `/goals/${goal.id}`, { title, version: 1 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const won = answers.find(({ status }) => status === 200);
    expect(await read(goal)).toEqual(won?.body);
    expect(await told(goal)).toEqual(['goal.added mentee', 'goal.changed mentee']);
  });

  it('achieved twice at the same moment are achieved once', async () => {
    const goal = await add();
    const answers = await Promise.all([1, 2, 3].map(() => act('mentee', goal, 'achieve')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await told(goal)).toEqual(['goal.added mentee', 'goal.achieved mentee']);
  });

  it('are listed: those that stand, those proposed, those that have ended; the newest first', async () => {
    await accord.db.goal.deleteMany();
    const [a, b] = [await add(), await add()];
    const [p, q, r] = [await add('mentor'), await add('mentor'), await add()];
    await act('mentee', r, 'achieve');
    await act('mentee', p, 'decline');
    const { items, next } = (await call('mentor', 'GET', `/mentorships/${pair.id}/goals`)).body;
    expect(items.map(({ id }: Goal) => id)).toEqual([b, a, q, p, r].map(({ id }) => id));
    expect(next).toBeNull();
  });

  describe('with milestones', () => {
    const plan = async (goal: Goal, ...titles: string[]) => {
      const made: Milestone[] = [];
      for (const title of titles) {
        made.push((await call('mentee', 'POST', `/goals/${goal.id}/milestones`, { title })).body);
      }
      return made as [Milestone, Milestone, Milestone];
    };
    const titles = async (goal: Goal) => (await read(goal)).milestones.map(({ title }) => title);
    const reach = ({ id }: Milestone) => call('mentee', 'POST', `/milestones/${id}/reach`, {});

    it('keep them in order, moved and taken away', async () => {
      const goal = await add();
      const [one, two, three] = await plan(goal, 'One', 'Two', 'Three');
      expect(one).toMatchObject({
        goalId: goal.id,
        position: 1,
        targetDate: null,
        reachedAt: null,
      });
      const asked = { position: 1, targetDate: '2040-02-29' };
      const moved = await call('mentee', 'PATCH', `/milestones/${three.id}`, asked);
      expect(moved.body).toMatchObject({ title: 'Three', ...asked });
      expect(await titles(goal)).toEqual(['Three', 'One', 'Two']);
      expect((await call('mentee', 'DELETE', `/milestones/${one.id}`)).status).toBe(204);
      expect(await titles(goal)).toEqual(['Three', 'Two']);
      expect((await read(goal)).milestones.map(({ position }) => position)).toEqual([1, 2]);
      expect((await call('mentee', 'DELETE', `/milestones/${one.id}`)).status).toBe(404);
      expect((await reach(two)).body.detail).toContain('Three');
    });

    it('reach them one by one, each once, also by two hands at once', async () => {
      const goal = await add();
      const [one, two] = await plan(goal, 'One', 'Two');
      expect((await reach(two)).status).toBe(409);
      const answers = await Promise.all([reach(one), reach(one), reach(one)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      expect((await reach(two)).body.reachedAt).toBeTruthy();
      const reached = (await told(goal)).filter((each) => each.startsWith('milestone'));
      expect(reached).toEqual(['milestone.reached mentee', 'milestone.reached mentee']);
    });

    it('added at the same moment each have a place', async () => {
      const goal = await add();
      const names = ['a', 'b', 'c', 'd', 'e'];
      await Promise.all(names.map((name) => plan(goal, name)));
      const { milestones } = await read(goal);
      expect(milestones.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
      expect((await titles(goal)).sort()).toEqual(names);
    });
  });

  it.each([
    ['emoji', '🙏🏽 👩‍👩‍👧‍👦'],
    ['right to left', 'שלום, أريد \u200F(2031)'],
    ['HTML', '<script>alert("x")</script> &amp;'],
  ])('say what was written as it was written: %s', async (_name, text) => {
    const goal = await add('mentee', { title: text, measure: text });
    expect(await read(goal)).toMatchObject({ title: text, measure: text });
  });

  it('are over when the mentorship is, and may change in a pause', async () => {
    const goal = await add();
    const put = (state: 'active' | 'paused' | 'closed') =>
      accord.db.mentorship.update({ where: { id: pair.id }, data: { state } });
    await put('paused');
    expect((await call('mentee', 'PATCH', `/goals/${goal.id}`, { title: 'x' })).status).toBe(200);
    await put('closed');
    expect((await act('mentee', goal, 'achieve')).status).toBe(409);
    expect(
      (await call('mentee', 'POST', `/goals/${goal.id}/milestones`, { title: 'x' })).status,
    ).toBe(409);
    expect((await call('mentee', 'POST', `/mentorships/${pair.id}/goals`, words)).status).toBe(409);
    expect((await read(goal)).title).toBe('x');
    await put('active');
  });
});
