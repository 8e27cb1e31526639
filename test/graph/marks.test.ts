import { afterEach, expect, it } from 'vitest';
import { createGraph, GraphError } from '../../graph/client.ts';
import { addInProperty, readMark } from '../../graph/marks.ts';
import { type Reply, type StandIn, standIn } from './support/stand-in.ts';

const open: StandIn[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const [app, twin] = [
  'ac0ac0ac-0000-4000-8000-5a4db0c50001',
  '11111111-2222-5333-8444-555555555555',
];
const own = 'String {acc04d00-5a1d-4c0e-9d55-6d656e746f72} Name mentorship';
const mentorship = '01990000-0000-7000-8000-000000000001';
const link = (value: unknown) =>
  JSON.stringify({ accordMentorship: value, accordPlannedStart: 'x' });

async function marked(answer: Reply) {
  const server = await standIn(() => answer);
  open.push(server);
  const patience = { retries: 0, longestWaitMs: 0, timeoutMs: 5_000 };
  const graph = createGraph(`${server.url}/v1.0`, async () => 'a-token', patience);
  const mark = await readMark(graph, 'ada', 'AAMk/1=', [app, twin]);
  return { mark, seen: server.seen };
}
const bearing = (...properties: { id: string; value: string }[]): Reply => ({
  body: {
    id: 'AAMk/1=',
    ...(properties.length ? { singleValueExtendedProperties: properties } : {}),
  },
});

it('asks once for our own property and for what the add-in keeps under either of its ids', async () => {
  const { mark, seen } = await marked(bearing());
  expect(mark).toBeNull();
  expect(seen).toHaveLength(1);
  const url = new URL(seen[0]?.url ?? '', 'http://graph');
  expect(url.pathname).toBe('/v1.0/users/ada/events/AAMk%2F1%3D');
  const ids = [own, addInProperty(app), addInProperty(twin)];
  const filter = ids.map((id) => `id eq '${id}'`).join(' or ');
  expect(url.searchParams.get('$expand')).toBe(`singleValueExtendedProperties($filter=${filter})`);
  expect(url.searchParams.get('$select')).toBe('id');
});

it.each([
  ['our own', { id: own, value: mentorship }],
  ['the app’s', { id: addInProperty(app), value: link(mentorship) }],
  ['the twin’s', { id: addInProperty(twin), value: link(mentorship) }],
  ['our own, in capitals', { id: own.toUpperCase(), value: mentorship }],
  ['the app’s, in capitals', { id: addInProperty(app), value: link(mentorship.toUpperCase()) }],
])('reads the mark of %s', async (_whose, property) => {
  expect((await marked(bearing(property))).mark).toBe(mentorship);
});

it.each([
  ['nothing', ''],
  ['half of it', '{"accordMentorship":'],
  ['no object', '7'],
  ['null', 'null'],
  ['other things', '{"colour":"red"}'],
  ['a list', link([mentorship])],
  ['a number', link(7)],
])('takes %s for no mark', async (_what, value) => {
  expect((await marked(bearing({ id: addInProperty(app), value }))).mark).toBeNull();
});

it('finds none on an entry that has gone, and says so where Graph refuses', async () => {
  const gone = { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'Gone.' } } };
  expect((await marked(gone)).mark).toBeNull();
  const closed = { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'No.' } } };
  await expect(marked(closed)).rejects.toBeInstanceOf(GraphError);
});
