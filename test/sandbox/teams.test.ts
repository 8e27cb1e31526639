import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control } from './support/client.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.sandbox.close());

const notification = (more: object = {}) => ({
  topic: { source: 'text', value: 'Mentoring', webUrl: 'https://teams.microsoft.com/l/entity/x/y' },
  activityType: 'alertRaised',
  previewText: { content: 'Two meetings in a row were cancelled' },
  templateParameters: [{ name: 'count', value: '2' }],
  ...more,
});
const path = () => `/users/${world.amara.id}/teamwork/sendActivityNotification`;

describe('the activity feed', () => {
  it('takes a notification and shows it to its receiver', async () => {
    const events: string[] = [];
    const stop = new AbortController();
    const stream = await fetch(`${world.sandbox.url}/sandbox/stream`, { signal: stop.signal });
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
        events.push(decoder.decode(chunk));
        if (events.join('').includes('event: activity')) return;
      }
    })();
    expect((await world.app('POST', path(), notification())).status).toBe(204);
    await reading;
    stop.abort();
    expect(events.join('')).toContain(`"userId":"${world.amara.id}"`);
    const feed = await control(world.sandbox, 'GET', `/activity?userId=${world.amara.id}`);
    expect(feed.at(-1)).toMatchObject({
      activityType: 'alertRaised',
      previewText: 'Two meetings in a row were cancelled',
    });
    expect(await control(world.sandbox, 'GET', `/activity?userId=${world.jonas.id}`)).toEqual([]);
  });

  it.each([
    ['no text', { previewText: {} }],
    ['no type', { activityType: '' }],
    [
      'a link out of Teams',
      { topic: { source: 'text', value: 'x', webUrl: 'https://evil.example' } },
    ],
    ['an unknown property', { colour: 'red' }],
  ])('refuses %s', async (_what, more) => {
    expect((await world.app('POST', path(), notification(more))).status).toBe(400);
  });

  it('refuses a receiver who has not installed the app', async () => {
    await control(world.sandbox, 'PATCH', `/people/${world.amara.id}`, { appInstalled: false });
    expect((await world.app('POST', path(), notification())).status).toBe(403);
    const apps = `/users/${world.amara.id}/teamwork/installedApps`;
    expect((await world.app('GET', apps)).body.value).toEqual([]);
    await control(world.sandbox, 'PATCH', `/people/${world.amara.id}`, { appInstalled: true });
    expect((await world.app('GET', apps)).body.value).toHaveLength(1);
  });

  it.each([
    ['429', 429],
    ['403', 403],
    ['5xx', 502],
  ])('answers %s when the dial says so', async (activityFeed, status) => {
    await control(world.sandbox, 'PUT', '/faults', { activityFeed });
    expect((await world.app('POST', path(), notification())).status).toBe(status);
    await control(world.sandbox, 'PUT', '/faults', { activityFeed: 'ok' });
  });
});

describe('chats and mail', () => {
  it('let one person write to another', async () => {
    const member = (id: string) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: ['owner'],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
    });
    const body = {
      chatType: 'oneOnOne',
      members: [member(world.jonas.id), member(world.amara.id)],
    };
    const chat = await world.asJonas('POST', '/chats', body);
    expect(chat.status).toBe(201);
    expect((await world.asJonas('POST', '/chats', body)).body.id).toBe(chat.body.id);
    const messages = `/chats/${chat.body.id}/messages`;
    const text = { body: { contentType: 'text', content: 'Thank you!' } };
    expect((await world.asJonas('POST', messages, text)).status).toBe(201);
    expect((await world.asAmara('GET', messages)).body.value[0].body.content).toBe('Thank you!');
    expect((await world.asPriya('GET', messages)).status).toBe(404);
    expect((await world.app('POST', messages, text)).status).toBe(403);
  });

  describe('take a card', () => {
    const card = JSON.stringify({ type: 'AdaptiveCard', version: '1.4', body: [] });
    const adaptive = 'application/vnd.microsoft.card.adaptive';
    const message = (more: object = {}, content = '<attachment id="1"></attachment>') => ({
      body: { contentType: 'html', content },
      attachments: [{ id: '1', contentType: adaptive, content: card, ...more }],
    });
    let messages: string;
    beforeAll(async () => {
      const members = [world.jonas.id, world.amara.id].map((id) => ({
        '@odata.type': '#microsoft.graph.aadUserConversationMember',
        roles: ['owner'],
        'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
      }));
      const chat = await world.asJonas('POST', '/chats', { chatType: 'oneOnOne', members });
      messages = `/chats/${chat.body.id}/messages`;
    });

    it('that the body names, and show it to both', async () => {
      expect((await world.asJonas('POST', messages, message())).status).toBe(201);
      const [shown] = (await world.asAmara('GET', messages)).body.value;
      expect(shown.attachments[0]).toMatchObject({ id: '1', contentType: adaptive, content: card });
    });

    it.each([
      ['that the body does not name', message({}, '<p>Hello</p>')],
      ['that the body names by another id', message({ id: '2' })],
      ['in a body of plain text', { ...message(), body: { content: message().body.content } }],
      ['that is no JSON', message({ content: '<card>' })],
      ['that is an object instead of its text', message({ content: JSON.parse(card) })],
      ['that is none', message({ content: '{"type":"Card"}' })],
      ['of no type', message({ contentType: undefined })],
      ['with what Graph does not know', message({ colour: 'red' })],
    ])('and refuse one %s', async (_what, body) => {
      const before = (await world.asAmara('GET', messages)).body.value.length;
      expect((await world.asJonas('POST', messages, body)).status).toBe(400);
      expect((await world.asAmara('GET', messages)).body.value).toHaveLength(before);
    });

    it('and refuse what is too long', async () => {
      const long = message({
        content: JSON.stringify({ ...JSON.parse(card), x: 'x'.repeat(3e4) }),
      });
      expect((await world.asJonas('POST', messages, long)).status).toBe(413);
    });
  });

  it.each([
    ['one member', (ids: string[]) => ids.slice(0, 1), {}],
    ['the same person twice', (ids: string[]) => [ids[0], ids[0]], {}],
    ['a topic', (ids: string[]) => ids, { topic: 'Us' }],
    ['no roles', (ids: string[]) => ids, {}, { roles: undefined }],
    ['members of no type', (ids: string[]) => ids, {}, { '@odata.type': undefined }],
  ])('are not made one-on-one with %s', async (_what, pick, chat, more: object = {}) => {
    const members = pick([world.jonas.id, world.amara.id]).map((id) => ({
      '@odata.type': '#microsoft.graph.aadUserConversationMember',
      roles: ['owner'],
      'user@odata.bind': `https://graph.microsoft.com/v1.0/users('${id}')`,
      ...more,
    }));
    const body = { chatType: 'oneOnOne', members, ...chat };
    expect((await world.asJonas('POST', '/chats', body)).status).toBe(400);
  });

  it('let a person send mail', async () => {
    const message = {
      subject: 'Hello',
      body: { contentType: 'text', content: 'Hi' },
      toRecipients: [{ emailAddress: { address: world.amara.mail } }],
    };
    expect((await world.asJonas('POST', '/me/sendMail', { message })).status).toBe(202);
    expect((await world.asJonas('POST', '/me/sendMail', { message: {} })).status).toBe(400);
  });
});
