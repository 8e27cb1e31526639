import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { faultsSchema } from '../faults.ts';
import type { LifecycleEvent } from '../notifications/notifier.ts';
import type { Tenant } from '../tenant.ts';

const whoseSchema = z.object({ userId: z.string().optional() }).nullish();

/** The dials, and things that go wrong at a word. */
export function faultRoutes(server: FastifyInstance, tenant: Tenant): void {
  const { notifier } = tenant;
  server.get('/faults', async () => tenant.faults);
  server.put('/faults', async (request) =>
    Object.assign(tenant.faults, faultsSchema.partial().parse(request.body)),
  );
  server.post('/faults/expire-cursors', async (_request, reply) => {
    tenant.generation.value++;
    return reply.code(204).send();
  });
  server.post('/faults/remove-subscriptions', async (request) => {
    const affected = announce(request.body, 'subscriptionRemoved');
    for (const { id } of affected) notifier.subscriptions.remove(id);
    return { subscriptions: affected.length };
  });
  for (const event of ['missed', 'reauthorizationRequired'] as const) {
    const path = event === 'missed' ? 'missed' : 'reauthorize';
    server.post(`/faults/${path}`, async (request) => ({
      subscriptions: announce(request.body, event).length,
    }));
  }
  server.get('/notifications', async () => ({ waiting: notifier.waiting() }));

  function announce(body: unknown, event: LifecycleEvent) {
    const userId = whoseSchema.parse(body)?.userId;
    const affected = notifier.subscriptions.all().filter((one) => !userId || one.userId === userId);
    for (const subscription of affected) notifier.lifecycle(subscription, event);
    return affected;
  }
}
