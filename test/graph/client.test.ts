import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createGraph, GraphError, statusOf, whileSomebodyWaits } from '../../graph/client.ts';
import { type Reply, type Seen, type StandIn, standIn } from './support/stand-in.ts';

const open: StandIn[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});
async function serve(answer: (seen: Seen, url: string) => Reply | Promise<Reply>) {
  const server = await standIn(answer);
  open.push(server);
  return server;
}
const graphAt = ({ url }: StandIn, patience?: Parameters<typeof createGraph>[2]) =>
  createGraph(`${url}/v1.0`, async () => 'a-token', patience);

describe('the bearer token', () => {
  it('goes to Graph, with what is asked', async () => {
    const graph = await serve(() => ({ body: { id: '1' } }));
    const answer = await graphAt(graph).request('/users/1?$select=id').header('Prefer', 'x').get();
    expect(answer).toMatchObject({ id: '1' });
    const [{ url, headers } = { url: '', headers: {} as Seen['headers'] }] = graph.seen;
    expect(decodeURIComponent(url)).toBe('/v1.0/users/1?$select=id');
    expect(headers).toMatchObject({ authorization: 'Bearer a-token', prefer: 'x' });
  });

  it('goes with a link that Graph gave, as it gave it', async () => {
    const graph = await serve(() => ({}));
    const link = `${graph.url}/v1.0/me/calendarView/delta?$deltatoken=R0usmcFu%2BQtZ%3D%3D`;
    await graphAt(graph).request(link).get();
    expect(new URL(graph.seen[0]?.url ?? '', graph.url).searchParams.get('$deltatoken')).toBe(
      'R0usmcFu+QtZ==',
    );
  });

  it.each([
    ['another port', (_graph: string, other: string) => `${other}/v1.0/users`],
    [
      'Graph’s name as a user',
      (graph: string, other: string) => `${graph}@${new URL(other).host}/v1.0/users`,
    ],
    [
      'a name that only begins like Graph’s',
      (graph: string) => `${graph}.example.invalid/v1.0/users`,
    ],
    ['another path on Graph’s own host', (graph: string) => `${graph}/elsewhere`],
    ['a version that only begins like ours', (graph: string) => `${graph}/v1.0evil/users`],
    ['no address', () => 'users/1'],
  ])('is asked of no link to %s: it is refused', async (_name, link) => {
    const [graph, other] = [await serve(() => ({})), await serve(() => ({}))];
    expect(() => graphAt(graph).request(link(graph.url, other.url))).toThrow(
      /does not lead to Graph/,
    );
    expect([graph.seen, other.seen]).toEqual([[], []]);
  });

  it('does not leave Graph by a path that looks like an address', async () => {
    const [graph, other] = [await serve(() => ({})), await serve(() => ({}))];
    const path = `//${new URL(other.url).host}/v1.0/users`;
    await graphAt(graph).request(path).get();
    expect(other.seen).toEqual([]);
    expect(graph.seen).toHaveLength(1);
  });

  it('is not carried along by a redirection to another origin', async () => {
    const other = await serve(() => ({}));
    const headers = { location: `${other.url}/v1.0/users` };
    const graph = await serve(() => ({ status: 302, headers }));
    await graphAt(graph)
      .request('/users')
      .get()
      .catch(() => {});
    expect(graph.seen[0]?.headers.authorization).toBe('Bearer a-token');
    expect(other.seen.map(({ headers: sent }) => sent.authorization)).toEqual([undefined]);
  });
});

describe('a request that Graph does not answer well', () => {
  const busy = (after: string): Reply => ({ status: 429, headers: { 'retry-after': after } });

  it('is made again no sooner than Graph asks for', async () => {
    const graph = await serve(() => (graph.seen.length === 1 ? busy('2') : { body: { id: '1' } }));
    expect(await graphAt(graph).request('/users/1').get()).toMatchObject({ id: '1' });
    const [first, second] = graph.seen;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1_990);
    expect(second?.headers.authorization).toBe('Bearer a-token');
  });

  it('is made again after waiting for longer than one try may take', async () => {
    const graph = await serve(() => (graph.seen.length === 1 ? busy('2') : { body: { id: '1' } }));
    const patience = { retries: 1, longestWaitMs: 5_000, timeoutMs: 500 };
    expect(await graphAt(graph, patience).request('/users/1').get()).toMatchObject({ id: '1' });
  });

  it('is given up after five more tries, with what Graph said', async () => {
    const graph = await serve(() => busy('0'));
    const error = await graphAt(graph)
      .request('/users/1')
      .get()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GraphError);
    expect(statusOf(error)).toBe(429);
    expect(graph.seen).toHaveLength(6);
  });

  it.each([400, 403, 404, 409, 410])('is not made again after a %i', async (status) => {
    const graph = await serve(() => ({ status, body: { error: { code: 'no', message: 'No.' } } }));
    const error = await graphAt(graph)
      .request('/users/1')
      .get()
      .catch((thrown: unknown) => thrown);
    expect(statusOf(error)).toBe(status);
    expect(graph.seen).toHaveLength(1);
  });

  it('is given up at once while somebody waits and Graph asks for a minute', async () => {
    for (const after of ['60', new Date(Date.now() + 60_000).toUTCString()]) {
      const graph = await serve(() => busy(after));
      const asked = Date.now();
      const request = graphAt(graph, whileSomebodyWaits).request('/users/1').get();
      await expect(request).rejects.toMatchObject({ statusCode: 429 });
      expect(Date.now() - asked).toBeLessThan(2_000);
      expect(graph.seen).toHaveLength(1);
    }
  });

  it('ends when no answer comes', async () => {
    const graph = await serve(async () => {
      await sleep(2_000);
      return {};
    });
    const patience = { retries: 0, longestWaitMs: 0, timeoutMs: 300 };
    const asked = Date.now();
    const error = await graphAt(graph, patience)
      .request('/users/1')
      .get()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(statusOf(error)).toBe(0);
    expect(Date.now() - asked).toBeLessThan(1_500);
  });
});

describe('a mailbox', () => {
  const slow = async (): Promise<Reply> => {
    await sleep(50);
    return {};
  };

  it('gets four requests at a time, and all of them in the end', async () => {
    const server = await serve(slow);
    const graph = graphAt(server);
    const asks = Array.from({ length: 20 }, () =>
      graph.inMailbox('ada', () => graph.request('/users/ada/events').get()),
    );
    await Promise.all(asks);
    expect(server.seen).toHaveLength(20);
    expect(server.mostAtOnce()).toBe(4);
  });

  it('does not wait for another', async () => {
    const server = await serve(slow);
    const graph = graphAt(server);
    const asks = ['ada', 'ben', 'cem'].flatMap((mailbox) =>
      Array.from({ length: 8 }, () =>
        graph.inMailbox(mailbox, () => graph.request(`/users/${mailbox}/events`).get()),
      ),
    );
    await Promise.all(asks);
    expect(server.mostAtOnce()).toBe(12);
  });

  it('goes on after requests that failed', async () => {
    const graph = graphAt(await serve(() => ({})));
    const failing = Array.from({ length: 8 }, () =>
      graph.inMailbox('ada', () => Promise.reject(new Error('no'))).catch(() => 'failed'),
    );
    expect(await Promise.all(failing)).toEqual(Array(8).fill('failed'));
    expect(await graph.inMailbox('ada', async () => 'done')).toBe('done');
  });
});
