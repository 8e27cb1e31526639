import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { control } from './support/client.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';
import { startWorld, until, type World } from './support/world.ts';

const MINUTE = 60_000;
let world: World;
let receiver: Receiver;
let clock = Date.now();

beforeAll(async () => {
  receiver = await startReceiver();
  world = await startWorld({ now: () => new Date(clock) });
});
afterAll(async () => {
  await world.sandbox.close();
  receiver.close();
});
beforeEach(async () => {
  clock = Date.now();
  receiver.manners.validates = true;
  const { value } = (await world.app('GET', '/subscriptions')).body;
  for (const { id } of value) await world.app('DELETE', `/subscriptions/${id}`);
});

function request(more: object = {}) {
  return {
    changeType: 'created,updated,deleted',
    notificationUrl: receiver.url,
    lifecycleNotificationUrl: receiver.url,
    resource: `users/${world.amara.id}/events`,
    expirationDateTime: new Date(clock + 60 * MINUTE).toISOString(),
    clientState: 'secret',
    ...more,
  };
}

describe('a subscription', () => {
  it('is made after a handshake, found, renewed, and deleted', async () => {
    const made = await world.app('POST', '/subscriptions', request());
    expect(made.status).toBe(201);
    const path = `/subscriptions/${made.body.id}`;
    const later = new Date(clock + 10_000 * MINUTE).toISOString();
    const renewed = await world.app('PATCH', path, { expirationDateTime: later });
    expect(Date.parse(renewed.body.expirationDateTime)).toBe(Date.parse(later));
    expect((await world.app('GET', '/subscriptions')).body.value).toHaveLength(1);
    expect((await world.app('POST', `${path}/reauthorize`)).status).toBe(204);
    expect((await world.app('DELETE', path)).status).toBe(204);
    expect((await world.app('GET', path)).status).toBe(404);
  });

  it('is refused when the endpoint fails the handshake', async () => {
    receiver.manners.validates = false;
    const answer = await world.app('POST', '/subscriptions', request());
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe('ValidationError');
    const deaf = request({ notificationUrl: 'http://127.0.0.1:9/nobody' });
    expect((await world.app('POST', '/subscriptions', deaf)).status).toBe(400);
    expect((await world.app('GET', '/subscriptions')).body.value).toEqual([]);
  });

  it.each([
    [
      'too far ahead',
      () => ({ expirationDateTime: new Date(clock + 10_081 * MINUTE).toISOString() }),
    ],
    ['in the past', () => ({ expirationDateTime: new Date(clock - MINUTE).toISOString() })],
    ['no kind of change', () => ({ changeType: 'exploded' })],
    ['a client state too long', () => ({ clientState: 'x'.repeat(129) })],
    ['an unknown resource', () => ({ resource: 'users/x/photos' })],
    ['an unknown property', () => ({ colour: 'red' })],
  ])('is refused with %s', async (_what, more) => {
    expect((await world.app('POST', '/subscriptions', request(more()))).status).toBe(400);
  });

  it('may not be made twice, however the resource is spelled', async () => {
    await world.app('POST', '/subscriptions', request());
    const twin = request({ resource: `/Users/${world.amara.mail}/events` });
    expect((await world.app('POST', '/subscriptions', twin)).status).toBe(409);
    const other = request({ changeType: 'created' });
    expect((await world.app('POST', '/subscriptions', other)).status).toBe(201);
  });

  it('reaches another’s mailbox only for the app', async () => {
    expect((await world.asJonas('POST', '/subscriptions', request())).status).toBe(403);
    const own = request({ resource: '/me/events' });
    expect((await world.asJonas('POST', '/subscriptions', own)).status).toBe(201);
  });

  it('asks to be reauthorized before it ends, once, and is gone afterwards', async () => {
    const { id } = (await world.app('POST', '/subscriptions', request())).body;
    const challenges = () =>
      receiver.accepted().filter((one) => one.subscriptionId === id && one.lifecycleEvent);
    clock += 50 * MINUTE;
    world.sandbox.tenant.notifier.sweep();
    world.sandbox.tenant.notifier.sweep();
    const [challenge] = await until(() => challenges().length > 0 && challenges());
    expect(challenge).toMatchObject({
      lifecycleEvent: 'reauthorizationRequired',
      clientState: 'secret',
      tenantId: world.sandbox.tenantId,
    });
    expect(challenges()).toHaveLength(1);
    clock += 11 * MINUTE;
    expect((await world.app('GET', `/subscriptions/${id}`)).status).toBe(404);
    expect((await world.app('POST', '/subscriptions', request())).status).toBe(201);
  });

  it('is removed, and said to be, at a word', async () => {
    const { id } = (await world.app('POST', '/subscriptions', request())).body;
    await control(world.sandbox, 'POST', '/faults/missed', { userId: world.amara.id });
    await control(world.sandbox, 'POST', '/faults/remove-subscriptions', {});
    const events = () =>
      receiver.accepted().flatMap((one) => (one.subscriptionId === id ? one.lifecycleEvent : []));
    expect(await until(() => events().length === 2 && events())).toEqual([
      'missed',
      'subscriptionRemoved',
    ]);
    expect((await world.app('GET', `/subscriptions/${id}`)).status).toBe(404);
  });
});
