import { afterEach, describe, expect, it } from 'vitest';
import { findItem, readChanges, readItem } from '../../graph/calendar.ts';
import { createGraph, GraphError } from '../../graph/client.ts';
import { example, hasExamples } from './support/examples.ts';
import { type Reply, type Seen, type StandIn, standIn } from './support/stand-in.ts';

const open: StandIn[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

type Answer = (seen: Seen, url: string) => Reply;
async function serve(answer: Answer) {
  const server = await standIn(answer);
  open.push(server);
  const graphUrl = `${server.url}/v1.0`;
  const patience = { retries: 0, longestWaitMs: 0, timeoutMs: 5_000 };
  return { ...server, graphUrl, graph: createGraph(graphUrl, async () => 'a-token', patience) };
}

const at = (hour: number) => ({ dateTime: `2031-03-10T${hour}:00:00.0000000`, timeZone: 'UTC' });
const entry = (id: string, more: object = {}) => ({
  id,
  iCalUId: `uid-${id}`,
  type: 'singleInstance',
  subject: id,
  start: at(10),
  end: at(11),
  ...more,
});
const removed = (id: string) => ({ id, '@removed': { reason: 'deleted' } });
const window = { start: new Date('2031-03-01T00:00:00Z'), end: new Date('2031-08-01T00:00:00Z') };
const has = (seen: Seen, text: string) => decodeURIComponent(seen.url).includes(text);

/** A calendar whose delta comes in these pages, one after the other. */
const pages =
  (...values: object[][]): Answer =>
  (seen, url) => {
    const page = Number(/skiptoken=(\d+)/.exec(decodeURIComponent(seen.url))?.[1] ?? 0);
    const delta = `${url}/v1.0/users/ada/calendarView/delta`;
    const link =
      page + 1 < values.length
        ? { '@odata.nextLink': `${delta}?$skiptoken=${page + 1}` }
        : { '@odata.deltaLink': `${delta}?$deltatoken=next` };
    return { body: { value: values[page], ...link } };
  };

describe('reading what changed in a calendar', () => {
  it('begins with a window, and asks for UTC and pages of a hundred', async () => {
    const server = await serve(pages([]));
    const changes = await readChanges(server.graph, 'ada', window);
    expect(changes).toMatchObject({ outcome: 'read', items: [], removed: [] });
    const [first] = server.seen;
    const url = new URL(first?.url ?? '', server.url);
    expect(url.pathname).toBe('/v1.0/users/ada/calendarView/delta');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      startDateTime: '2031-03-01T00:00:00.000Z',
      endDateTime: '2031-08-01T00:00:00.000Z',
    });
    expect(first?.headers.prefer).toContain('outlook.timezone="UTC"');
    expect(first?.headers.prefer).toContain('odata.maxpagesize=100');
  });

  it('goes through all pages, and says where to go on', async () => {
    const server = await serve(pages([entry('a')], [entry('b'), removed('c')], [entry('d')]));
    const changes = await readChanges(server.graph, 'ada', window);
    if (changes.outcome !== 'read') throw new Error(changes.outcome);
    expect(changes.items.map(({ eventId }) => eventId)).toEqual(['a', 'b', 'd']);
    expect(changes.removed).toEqual(['c']);
    expect(changes.deltaLink).toBe(
      `${server.graphUrl}/users/ada/calendarView/delta?$deltatoken=next`,
    );
    expect(server.seen).toHaveLength(3);
    await readChanges(server.graph, 'ada', changes.deltaLink);
    expect(decodeURIComponent(server.seen[3]?.url ?? '')).toContain('$deltatoken=next');
  });

  it('believes what comes last where an entry comes twice', async () => {
    const server = await serve(
      pages(
        [entry('a', { subject: 'old' }), removed('b'), entry('c')],
        [entry('a'), entry('b'), removed('c')],
      ),
    );
    const changes = await readChanges(server.graph, 'ada', window);
    if (changes.outcome !== 'read') throw new Error(changes.outcome);
    expect(changes.items.map(({ subject }) => subject).sort()).toEqual(['a', 'b']);
    expect(changes.removed).toEqual(['c']);
  });

  it.each([
    ['410', 410, 'gone'],
    ['syncStateNotFound', 400, 'syncStateNotFound'],
    ['SyncStateNotFound', 404, 'SyncStateNotFound'],
    ['syncStateInvalid', 400, 'syncStateInvalid'],
    ['resyncRequired', 400, 'resyncRequired'],
  ])('says that the link is too old where Graph answers %s', async (_name, status, code) => {
    const server = await serve(() => ({ status, body: { error: { code, message: 'Too old.' } } }));
    const link = `${server.graphUrl}/users/ada/calendarView/delta?$deltatoken=old`;
    expect(await readChanges(server.graph, 'ada', link)).toEqual({ outcome: 'expired' });
  });

  it('says so as well where that happens in the middle', async () => {
    const server = await serve((seen, url) =>
      has(seen, 'skiptoken')
        ? { status: 410, body: { error: { code: 'gone', message: 'Too old.' } } }
        : pages([entry('a')], [])(seen, url),
    );
    expect(await readChanges(server.graph, 'ada', window)).toEqual({ outcome: 'expired' });
  });

  it.each([403, 404, 500])('fails where Graph answers %i for another reason', async (status) => {
    const server = await serve(() => ({
      status,
      body: { error: { code: 'other', message: 'No.' } },
    }));
    await expect(readChanges(server.graph, 'ada', window)).rejects.toBeInstanceOf(GraphError);
  });

  it('follows no link that leads away from Graph', async () => {
    const elsewhere = await serve(() => ({ body: { value: [] } }));
    const server = await serve(() => ({
      body: {
        value: [entry('a')],
        '@odata.nextLink': `${elsewhere.graphUrl}/users/ada/delta?$skiptoken=1`,
      },
    }));
    await expect(readChanges(server.graph, 'ada', window)).rejects.toThrow(
      /does not lead to Graph/,
    );
    await expect(
      readChanges(server.graph, 'ada', `${elsewhere.graphUrl}/users/ada/delta`),
    ).rejects.toThrow(/does not lead to Graph/);
    expect(elsewhere.seen).toEqual([]);
  });

  it('completes the occurrences of a series from the series, which it asks for once', async () => {
    const occurrences = [10, 12, 14].map((hour) => ({
      id: `o${hour}`,
      type: 'occurrence',
      seriesMasterId: 'M',
      start: at(hour),
      end: at(hour + 1),
    }));
    const master = entry('M', { type: 'seriesMaster', subject: 'Mentoring' });
    const server = await serve((seen, url) =>
      seen.url.endsWith('/events/M') ? { body: master } : pages(occurrences)(seen, url),
    );
    const changes = await readChanges(server.graph, 'ada', window);
    if (changes.outcome !== 'read') throw new Error(changes.outcome);
    expect(changes.items.map(({ subject }) => subject)).toEqual([
      'Mentoring',
      'Mentoring',
      'Mentoring',
    ]);
    expect(new Set(changes.items.map(({ key }) => key)).size).toBe(3);
    expect(server.seen.filter(({ url }) => url.endsWith('/events/M'))).toHaveLength(1);
  });

  it('leaves out occurrences of a series that has gone meanwhile, and the series itself', async () => {
    const orphan = {
      id: 'o',
      type: 'occurrence',
      seriesMasterId: 'gone',
      start: at(10),
      end: at(11),
    };
    const server = await serve((seen, url) =>
      seen.url.endsWith('/events/gone')
        ? { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'No.' } } }
        : pages([orphan, entry('M', { type: 'seriesMaster' }), entry('a')])(seen, url),
    );
    const changes = await readChanges(server.graph, 'ada', window);
    if (changes.outcome !== 'read') throw new Error(changes.outcome);
    expect(changes.items.map(({ eventId }) => eventId)).toEqual(['a']);
    expect(changes.series).toEqual(['M']);
  });

  it.skipIf(!hasExamples)('reads Microsoft’s documented answers', async () => {
    const server = await serve((seen, url) => {
      const file = has(seen, 'token=') ? 'delta-query-events.09' : 'delta-query-events.05';
      const text = JSON.stringify(example(`${file}.response.json`));
      return { body: JSON.parse(text.replaceAll('https://graph.microsoft.com', url)) };
    });
    const changes = await readChanges(server.graph, 'ada', window);
    if (changes.outcome !== 'read') throw new Error(changes.outcome);
    expect(changes.items.map(({ subject }) => subject)).toContain('Attend service');
    expect(changes.items.length).toBeGreaterThan(2);
    expect(changes.removed).toHaveLength(1);
    expect(changes.deltaLink).toContain('$deltatoken=R0usmcFuQtZdtpk4');
  });
});

describe('looking at one entry', () => {
  it('by its id, which may hold anything', async () => {
    const id = "AAMk/+=' ?#";
    const server = await serve(() => ({ body: entry(id) }));
    expect(await readItem(server.graph, 'ada', id)).toMatchObject({ eventId: id });
    expect(decodeURIComponent(server.seen[0]?.url ?? '')).toBe(`/v1.0/users/ada/events/${id}`);
  });

  it('is null where there is none of that id', async () => {
    const server = await serve(() => ({
      status: 404,
      body: { error: { code: 'ErrorItemNotFound', message: '' } },
    }));
    expect(await readItem(server.graph, 'ada', 'x')).toBeNull();
  });

  it('is not said to be gone where it is the mailbox that is not there', async () => {
    const server = await serve(() => ({
      status: 404,
      body: { error: { code: 'MailboxNotEnabledForRESTAPI', message: '' } },
    }));
    await expect(readItem(server.graph, 'ada', 'x')).rejects.toMatchObject({ statusCode: 404 });
  });

  it('by the id that it has in every mailbox, with quotes in it as well', async () => {
    const server = await serve(() => ({ body: { value: [entry('a')] } }));
    expect(await findItem(server.graph, 'ada', "0400'A")).toMatchObject({ eventId: 'a' });
    const asked = new URL(server.seen[0]?.url ?? '', server.url).searchParams.get('$filter');
    expect(asked).toBe("iCalUId eq '0400''A'");
    const none = await serve(() => ({ body: { value: [] } }));
    expect(await findItem(none.graph, 'ada', 'x')).toBeNull();
  });
});
