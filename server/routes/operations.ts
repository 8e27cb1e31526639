import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { createPasses } from '../operations/passes.ts';
import { callerOf } from '../plugins/access.ts';
import { queueBoard } from '../plugins/queue-board.ts';

/** Where an operator's window opens: within a minute, and once. */
const OperationsWindow = z.object({ url: z.url() }).meta({ id: 'OperationsWindow' });

/**
 * The queues, for managers. A window of their browser sends no token, and the tab is framed by others, where no
 * strict cookie can be set: so the tab asks for an address that opens such a window, and there the cookie is set.
 */
export function operationRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { publicUrl, notificationSecret } = context.config;
  const passes = createPasses(notificationSecret, context.now);

  app.post(
    '/api/operations/session',
    {
      schema: { body: z.object({}).strict().nullish(), response: { 201: OperationsWindow } },
      config: { access: 'managers' },
    },
    async (request, reply) => {
      const code = await passes.make('code', callerOf(request).identity.oid);
      return reply.code(201).send({ url: `${publicUrl}/operations/session?code=${code}` });
    },
  );

  app.register(queueBoard(context, passes));
}
