import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { control } from './support/client.ts';
import { deliveryDeviations } from './support/conformance.ts';
import { type Receiver, startReceiver } from './support/receiver.ts';
import { meeting, startWorld, until, type World } from './support/world.ts';

let world: World;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
  world = await startWorld();
  const made = await world.app('POST', '/subscriptions', {
    changeType: 'created,updated,deleted',
    notificationUrl: receiver.url,
    resource: `users/${world.amara.id}/events`,
    expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
    clientState: 'secret',
  });
  expect(made.status).toBe(201);
});
afterEach(async () => {
  await world.sandbox.close();
  receiver.close();
});

const turn = (dials: object) => control(world.sandbox, 'PUT', '/faults', dials);

/** Jonas makes meetings with Amara, whose calendar is watched. */
async function invite(count: number) {
  for (let day = 1; day <= count; day++) {
    await world.asJonas('POST', '/me/events', meeting(day, [world.amara]));
  }
}

describe('change notifications', () => {
  it('tell of each change of the mailbox watched, and of no other', async () => {
    const own = (await world.asJonas('POST', '/me/events', meeting(1, [world.amara]))).body;
    await world.asJonas('POST', `/me/events/${own.id}/cancel`, {});
    const [copy] = (await world.asAmara('GET', '/me/events')).body.value;
    await world.asAmara('DELETE', `/me/events/${copy.id}`);
    const told = await until(() => receiver.accepted().length >= 3 && receiver.accepted());
    expect(told.map(({ changeType }) => changeType)).toEqual(['created', 'updated', 'deleted']);
    expect(told[0]).toMatchObject({
      clientState: 'secret',
      tenantId: world.sandbox.tenantId,
      resource: `Users/${world.amara.id}/Events/${copy.id}`,
      resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: copy.id },
    });
    for (const value of receiver.deliveries) expect(deliveryDeviations({ value })).toEqual([]);
  });

  it('come in batches', async () => {
    await Promise.all([invite(5), invite(5), invite(5)]);
    await until(() => receiver.accepted().length === 15);
    expect(receiver.deliveries.length).toBeLessThan(15);
  });

  it.each([
    ['down', { status: 503 }],
    ['too slow', { delayMs: 3200 }],
  ])(
    'come again when the receiver was %s',
    async (_how, manners) => {
      Object.assign(receiver.manners, manners);
      await invite(3);
      await until(() => receiver.deliveries.length > 0);
      Object.assign(receiver.manners, { status: 202, delayMs: 0 });
      const first = new Set(receiver.deliveries[0]?.map(({ resource }) => resource));
      const again = () =>
        receiver.deliveries
          .slice(1)
          .flat()
          .some(({ resource }) => first.has(resource));
      await until(
        () => again() && new Set(receiver.accepted().map((one) => one.resource)).size === 3,
      );
      expect(await control(world.sandbox, 'GET', '/notifications')).toEqual({ waiting: 0 });
    },
    10_000,
  );

  it('come twice, not at all, or in another order as the dials say', async () => {
    await turn({ duplicateRate: 1 });
    await invite(2);
    await until(() => receiver.accepted().length === 4);
    await turn({ duplicateRate: 0, dropRate: 1 });
    await invite(2);
    await turn({ dropRate: 0, reorder: true });
    await invite(12);
    const told = await until(
      () => receiver.accepted().length === 16 && receiver.accepted().slice(4),
    );
    const versions = told.map((one) => one.resourceData['@odata.etag']);
    expect(versions).not.toEqual([...versions].sort());
  });

  it('come at once when all is well', async () => {
    const begin = performance.now();
    await invite(1);
    await until(() => receiver.accepted().length === 1);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
