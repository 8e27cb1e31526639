import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/app.ts';
import {
  appClient,
  type Client,
  clientOf,
  control,
  type Json,
  type Who,
} from './support/client.ts';
import { checkedOperations, hasReference, referenceFile } from './support/conformance.ts';
import { utc } from './support/world.ts';

// The sandbox has no groups, and no door to install apps by: nothing in the product asks for them.
const LEFT_OUT = [/\/groups\//, /^POST .*installedApps$/, /^PATCH \/chats/];

const WINDOW = 'startDateTime=2026-02-01T00:00:00Z&endDateTime=2026-04-01T00:00:00Z';
const QUERIES: Record<string, string> = {
  calendarView: `?${WINDOW}&$top=1000`,
  delta: `?${WINDOW}`,
  'delta()': `?${WINDOW}`,
  instances: `?${WINDOW}`,
  events: '?$top=1000&$orderby=start/dateTime desc',
};

let sandbox: Sandbox;
let app: Client;
let person: Client;
let jonas: Who;
beforeAll(async () => {
  sandbox = await createSandbox({ seed: 'demo', now: () => new Date('2026-03-09T09:00:00Z') });
  const people: Who[] = await control(sandbox, 'GET', '/people');
  jonas = people.find(({ displayName }) => displayName === 'Jonas Lindqvist') as Who;
  app = await appClient(sandbox);
  person = await clientOf(sandbox, jonas);
});
afterAll(() => sandbox.close());

const operations: string[] = hasReference
  ? Object.keys(JSON.parse(readFileSync(referenceFile, 'utf8')).operations)
  : [];
const covered = operations.filter((name) => !LEFT_OUT.some((pattern) => pattern.test(name)));
const reads = covered.filter((name) => name.startsWith('GET '));

/** Ids to put where Microsoft's paths name a parameter. */
async function ids(): Promise<Record<string, string>> {
  const shown = (await person('GET', `/me/events?$top=100`)).body.value;
  const series = shown.find(({ type }: Json) => type === 'seriesMaster');
  const bind = (id: string) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    roles: ['owner'],
    'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
  });
  const [other] = (await app('GET', '/users?$top=1')).body.value;
  const members = [bind(jonas.id), bind(other.id)];
  const chat = (await person('POST', '/chats', { chatType: 'oneOnOne', members })).body;
  return { 'user-id': jonas.id, 'event-id': series.id, 'chat-id': chat.id };
}

describe.skipIf(!hasReference)('every answer of the demonstration tenant is Microsoft’s', () => {
  it.each(reads.filter((name) => !/subscription|onlineMeetings/.test(name)))('%s', async (name) => {
    const known = await ids();
    const template = name.slice('GET '.length);
    const path = template.replace(/\{([\w-]+)\}/g, (_all, key: string) => known[key] as string);
    const { status } = await person('GET', path + (QUERIES[path.split('/').at(-1) ?? ''] ?? ''));
    expect(status).toBe(200);
    expect(checkedOperations().has(name)).toBe(true);
  });

  it.each(['/me', '/users/jonas.lindqvist@northwind.example'])(
    'online meetings of %s',
    async (base) => {
      const body = {
        subject: 'Now',
        startDateTime: '2026-03-09T10:00:00Z',
        endDateTime: '2026-03-09T11:00:00Z',
      };
      const made = await person('POST', `${base}/onlineMeetings`, body);
      expect(made.status).toBe(201);
      const filter = `$filter=JoinWebUrl eq '${encodeURIComponent(made.body.joinWebUrl)}'`;
      const found = await person('GET', `${base}/onlineMeetings?${filter}`);
      expect(found.body.value).toHaveLength(1);
    },
  );

  it('a request under /users answers as one under /me', async () => {
    const event = {
      subject: 'Same',
      start: utc('2026-03-20T10:00:00'),
      end: utc('2026-03-20T11:00:00'),
    };
    const base = `/users/${jonas.id}/events`;
    const made = (await person('POST', base, event)).body;
    const [one, other] = [
      await person('GET', `/me/events/${made.id}`),
      await person('GET', `${base}/${made.id}`),
    ];
    expect(one.body).toEqual(other.body);
    expect((await person('PATCH', `${base}/${made.id}`, { subject: 'New' })).body.subject).toBe(
      'New',
    );
    expect((await person('POST', `${base}/${made.id}/cancel`, {})).status).toBe(202);
  });
});

describe('a batch', () => {
  it('answers each request, and lets one wait for another', async () => {
    const requests = [
      { id: '1', method: 'GET', url: `/users/${jonas.id}?$select=displayName` },
      { id: '2', method: 'GET', url: '/users/nobody' },
      { id: '3', method: 'GET', url: '/users?$top=1', dependsOn: ['2'] },
      { id: '4', method: 'POST', url: `/users/${jonas.id}/events`, body: {} },
    ];
    const { responses } = (await app('POST', '/$batch', { requests })).body;
    expect(responses.map(({ id, status }: Json) => [id, status])).toEqual([
      ['1', 200],
      ['2', 404],
      ['3', 424],
      ['4', 403],
    ]);
    expect(responses[0].body.displayName).toBe('Jonas Lindqvist');
    const many = Array.from({ length: 21 }, (_, id) => ({
      id: String(id),
      method: 'GET',
      url: '/me',
    }));
    expect((await app('POST', '/$batch', { requests: many })).status).toBe(400);
  });
});
