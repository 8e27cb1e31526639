import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { listFailed } from '../../mentoring/notifications/delivery/failed/store.ts';
import { FailedDeliveryList } from '../../mentoring/notifications/delivery/schema.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';

/** The messages that reached nobody, for whoever looks after the programme. */
export function failedDeliveryRoutes(instance: FastifyInstance, { db }: Context) {
  instance
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/operations/deliveries',
      { schema: { response: { 200: FailedDeliveryList } }, config: { access: 'managers' } },
      async (request) => {
        const { tenantId } = callerOf(request).person;
        return { items: await listFailed(db, tenantId), next: null };
      },
    );
}
