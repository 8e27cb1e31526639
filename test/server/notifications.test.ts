import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientState } from '../../graph/subscriptions/rules.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { graphSender } from './support/graph-sender.ts';
import { expectProblem, send } from './support/send.ts';
import { stateOf } from './support/state.ts';

const people = Array.from({ length: 10 }, () => uuidv7());
const [ada = '', ben = ''] = people;

describe.each(['postgres', 'redis'] as const)('notifications from Graph, queues on %s', (kind) => {
  let accord: Accord;
  let state: ReturnType<typeof stateOf>;
  let graph: ReturnType<typeof graphSender>;
  beforeAll(async () => {
    accord = await startAccord({ queues: kind, worker: false });
    state = stateOf(accord);
    graph = graphSender(accord);
  });
  afterAll(async () => {
    await state.close();
    await accord.close();
  });
  beforeEach(() => state.clearJobs());

  const waiting = async (queue: 'notices' | 'upkeep'): Promise<Record<string, unknown>[]> =>
    (await state.queues.queue(queue).getJobs(['waiting', 'prioritized'])).map(({ name, data }) => ({
      name,
      ...data,
    }));
  const notices = async () =>
    (await waiting('notices')).map((job) => [...(job.personIds as string[])].sort());
  const personIds = async () => (await notices()).flat().sort();

  it.each([
    'Validation: Testing client application reachability for subscription Request-Id: 7f4e',
    '<script>alert(1)</script>',
    `& = + % # ? / \\ " ' ; äöü 漢字 😀 \u202Eabc`,
  ])('answers the question whether it is willing with the token as it was: %s', async (token) => {
    for (const path of ['notifications', 'lifecycle']) {
      const query = new URLSearchParams({ validationToken: token });
      const answer = await send(`${accord.url}/graph/${path}?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      });
      expect(answer.status).toBe(200);
      expect(answer.text).toBe(token);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain\b/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await state.jobs()).toMatchObject({ notices: 0, upkeep: 0 });
  });

  it('stores one notice of a batch of 50 with duplicates, each mailbox once, before it answers 202', async () => {
    const value = Array.from({ length: 50 }, (_, i) =>
      graph.item(graph.ours(people[i % 10] ?? '')),
    );
    const answer = await graph.post({ value });
    expect(answer.status).toBe(202);
    expect(answer.text).toBe('');
    expect(await notices()).toEqual([[...people].sort()]);
  });

  it('loses no mailbox when many batches come at once', async () => {
    const batches = people.map((personId) =>
      graph.post({ value: [graph.item(graph.ours(personId))] }),
    );
    expect((await Promise.all(batches)).map(({ status }) => status)).toEqual(people.map(() => 202));
    expect(await personIds()).toEqual([...people].sort());
  });

  it('puts only ids into the queue', async () => {
    await graph.post({
      value: [graph.item(graph.ours(ada), { resourceData: { subject: 'Private' } })],
    });
    expect(await waiting('notices')).toEqual([{ name: 'notice', personIds: [ada] }]);
  });

  it.each([
    ['a foreign state', { clientState: clientState(ben, 'the secret of somebody else') }],
    ['no state', { clientState: undefined }],
    ['a state of no known kind', { clientState: 7 }],
  ])('takes what is ours from a mixed batch, and drops what has %s', async (_name, other) => {
    const value = [graph.item('', other), graph.item(graph.ours(ada)), graph.item('', other)];
    expect((await graph.post({ value })).status).toBe(202);
    expect(await personIds()).toEqual([ada]);
  });

  describe('of a subscription’s life', () => {
    it('`missed` has the calendar read', async () => {
      expect((await graph.lifecycle([ada, 'missed'], [ben, 'missed'])).status).toBe(202);
      expect(await personIds()).toEqual([ada, ben].sort());
      expect(await waiting('upkeep')).toEqual([]);
    });

    it.each(['subscriptionRemoved', 'reauthorizationRequired'])(
      '`%s` has the subscription seen to at once',
      async (event) => {
        expect((await graph.lifecycle([ada, event], [ada, event])).status).toBe(202);
        expect(await waiting('upkeep')).toEqual([
          { name: 'watch-mailbox', personId: ada, renew: true },
        ]);
      },
    );

    it('loses nobody when several come in one batch', async () => {
      expect((await graph.lifecycle([ada, 'missed'], [ben, 'subscriptionRemoved'])).status).toBe(
        202,
      );
      const seenTo = (await waiting('upkeep')).map(({ personId }) => personId);
      expect([...seenTo, ...(await personIds())].sort()).toEqual([ada, ben].sort());
    });
  });
});

describe('while the queue is down', () => {
  it('503 is said at once, and never that anything was stored', async () => {
    const accord = await startAccord({ queues: 'redis', worker: false, logTo: logLines().to });
    const graph = graphSender(accord);
    const post = (path: string) => graph.post({ value: [graph.item(graph.ours(ada))] }, path);
    expect((await post('notifications')).status).toBe(202);
    await accord.redis?.stop();
    const asked = Date.now();
    const all = ['notifications', 'notifications', 'lifecycle', 'notifications'].map(post);
    for (const answer of await Promise.all(all)) expectProblem(answer, 503);
    expect(Date.now() - asked).toBeLessThan(3_000);
    expect((await send(`${accord.url}/healthz`)).status).toBe(200);
    await accord.close();
  });
});
