import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientState } from '../../graph/subscriptions/rules.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { graphSender } from './support/graph-sender.ts';
import { type Answer, expectProblem, send } from './support/send.ts';
import { stateOf } from './support/state.ts';

const [ada, ben] = [uuidv7(), uuidv7()];

describe('the address for notifications', () => {
  let accord: Accord;
  let state: ReturnType<typeof stateOf>;
  let graph: ReturnType<typeof graphSender>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    state = stateOf(accord);
    graph = graphSender(accord);
  });
  afterAll(async () => {
    await state.close();
    await accord.close();
  });

  const refused: [string, number, () => Promise<Answer>][] = [
    ['a wrong client state', 403, () => graph.post({ value: [graph.item('nonsense')] })],
    ['no client state', 403, () => graph.post({ value: [graph.item(undefined)] })],
    ['an empty client state', 403, () => graph.post({ value: [graph.item('')] })],
    [
      'an unknown subscription with the client state of a foreign secret',
      403,
      () => graph.post({ value: [graph.item(clientState(ada, 'the secret of somebody else'))] }),
    ],
    [
      "one mailbox's client state with the name of another",
      403,
      () => graph.post({ value: [graph.item(graph.ours(ada).replace(ada, ben))] }),
    ],
    [
      'a client state cut short',
      403,
      () => graph.post({ value: [graph.item(graph.ours(ada).slice(0, -1))] }),
    ],
    [
      'a client state with something added',
      403,
      () => graph.post({ value: [graph.item(`${graph.ours(ada)}.x`)] }),
    ],
    ['an empty batch', 400, () => graph.post({ value: [] })],
    ['a batch that is no list', 400, () => graph.post({ value: graph.item(graph.ours(ada)) })],
    [
      'a batch of things that are no notifications',
      400,
      () => graph.post({ value: ['a', 1, null] }),
    ],
    ['no batch', 400, () => graph.post({})],
    ['a list instead of an object', 400, () => graph.post([graph.item(graph.ours(ada))])],
    ['no body', 400, () => send(`${accord.url}/graph/notifications`, { method: 'POST' })],
    [
      'malformed JSON',
      400,
      () => graph.post(JSON.stringify({ value: [graph.item(graph.ours(ada))] }).slice(0, -1)),
    ],
    [
      'another media type',
      415,
      () => graph.post({ value: [graph.item(graph.ours(ada))] }, 'notifications', xml),
    ],
    [
      'text',
      415,
      () => graph.post({ value: [graph.item(graph.ours(ada))] }, 'notifications', text),
    ],
    [
      '10 MB',
      413,
      () =>
        graph.post({ value: [graph.item(graph.ours(ada), { padding: 'x'.repeat(10_000_000) })] }),
    ],
  ];
  const xml = { 'content-type': 'application/xml' };
  const text = { 'content-type': 'text/plain' };

  it.each(refused)('refuses %s with %i, and stores nothing', async (_name, status, act) => {
    const before = await state.read();
    expectProblem(await act(), status);
    expect(await state.read()).toEqual(before);
  });

  it('names what is wrong with a batch', async () => {
    const { errors } = expectProblem(await graph.post({ value: 7 }), 400);
    expect(errors).toEqual([{ field: 'value', message: expect.stringContaining('array') }]);
    const foreign = expectProblem(await graph.post({ value: [graph.item('nonsense')] }), 403);
    expect(foreign.errors[0].field).toBe('value.0.clientState');
  });

  it('refuses a lifecycle event with a foreign client state, and stores nothing', async () => {
    const before = await state.read();
    const value = [graph.item('nonsense', { lifecycleEvent: 'subscriptionRemoved' })];
    expectProblem(await graph.post({ value }, 'lifecycle'), 403);
    expect(await state.read()).toEqual(before);
  });
});
