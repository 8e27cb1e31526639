import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookTypes } from '../../mentoring/webhooks/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { type Receiver, startReceiver } from '../webhooks/receiver.ts';
import { expectProblem, type Json, send, sendJson } from './support/send.ts';

let accord: Accord;
let receiver: Receiver;
let manager: string;
let headers: { authorization: string };
beforeAll(async () => {
  accord = await startAccord({ worker: false });
  receiver = await startReceiver();
  manager = (await accord.tenant.person('Priya')).id;
  headers = { authorization: `Bearer ${await accord.tenant.tokenFor(manager, 'api')}` };
});
afterAll(async () => {
  receiver.close();
  await accord.close();
});
beforeEach(() => accord.db.webhook.deleteMany());

const ask = (method: string, path = '', body?: unknown) =>
  accord.api(manager, method, `/webhook${path}`, body);

describe('a webhook', () => {
  it('is set with a secret that is told once, replaced with another, and removed', async () => {
    expect((await ask('GET')).status).toBe(404);
    const set = await ask('PUT', '', { url: 'https://127.0.0.1:8443/a?key=1 ' });
    expect(set.status).toBe(201);
    const { secret, ...told } = set.body;
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const unused = { deliveredAt: null, failedAt: null, failure: null, stopped: false };
    expect(told).toEqual({
      url: 'https://127.0.0.1:8443/a?key=1',
      setAt: expect.any(String),
      ...unused,
    });
    expect(await ask('GET')).toEqual({ status: 200, body: told });
    const again = await ask('PUT', '', { url: receiver.url });
    const renewed = await ask('POST', '/secret', {});
    expect([again.status, renewed.status]).toEqual([200, 200]);
    expect(renewed.body.url).toBe(receiver.url);
    expect(new Set([secret, again.body.secret, renewed.body.secret]).size).toBe(3);
    expect((await ask('DELETE')).status).toBe(204);
    for (const [method, path] of [['GET'], ['DELETE'], ['POST', '/test'], ['POST', '/secret']])
      expect((await ask(method ?? '', path)).status).toBe(404);
  });

  it.each([
    ['no URL', 'hooks'],
    ['nothing', ''],
    ['a number', 7],
    ['not encrypted', 'http://example.com/'],
    ['with a password', 'https://me:pw@example.com/'],
    ['inside the network', 'https://10.0.0.7/'],
    ['where clouds tell machines their secrets', 'https://169.254.169.254/latest'],
    ['inside, as IPv6', 'https://[fd00::1]/'],
    ['inside, written otherwise', 'https://0xa000007/'],
    ['too long', `https://example.com/${'x'.repeat(2000)}`],
  ])('cannot be %s', async (_name, url) => {
    const answer = await sendJson(`${accord.url}/api/webhook`, 'PUT', { url }, headers);
    const { errors } = expectProblem(answer, 400);
    expect(errors.map(({ field }: { field: string }) => field)).toEqual(['url']);
    expect(errors[0].message).toMatch(/^expected/);
    expect(await accord.db.webhook.count()).toBe(0);
  });

  it('is tested with a ping, and the answer told', async () => {
    receiver.secret = (await ask('PUT', '', { url: receiver.url })).body.secret;
    const answer = await ask('POST', '/test');
    expect(answer.body).toEqual({ taken: true, status: 204, failure: null });
    const ping = { id: expect.any(String), type: 'ping', at: expect.any(String) };
    expect(receiver.taken).toEqual([ping]);
    expect(receiver.forged).toBe(0);
    receiver.reply = { status: 500 };
    const failure = 'it answered 500';
    expect((await ask('POST', '/test')).body).toEqual({ taken: false, status: 500, failure });
    expect((await ask('GET')).body).toMatchObject({ deliveredAt: expect.any(String), failure });
    receiver.close();
    expect((await ask('POST', '/test')).body).toMatchObject({
      taken: false,
      status: null,
      failure: 'it cannot be reached (ECONNREFUSED)',
    });
  });
});

describe('the description of the API', () => {
  it('has an entry for everything that is posted, with a schema that is one', async () => {
    const { body: document } = await send(`${accord.url}/api/openapi.json`);
    expect(Object.keys(document.webhooks)).toEqual([...webhookTypes, 'ping']);
    const ajv = new Ajv2020({ strict: false });
    (addFormats as unknown as (target: Ajv2020) => void)(ajv);
    const id = '019ab7c2-8d1e-7a54-9c1b-0e6f2a7d4c11';
    for (const [type, { post }] of Object.entries<Json>(document.webhooks)) {
      const validate = ajv.compile(post.requestBody.content['application/json'].schema);
      expect(validate({ id, type: 'something else' }), type).toBe(false);
      expect(post.summary, type).toMatch(/\.$/);
      expect(post.parameters.map(({ name }: Json) => name)).toEqual([
        'webhook-id',
        'webhook-timestamp',
        'webhook-signature',
      ]);
    }
  });
});
