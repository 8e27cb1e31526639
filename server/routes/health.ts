import type { FastifyInstance } from 'fastify';
import { queueDepth, registry } from '../../platform/metrics.ts';
import { queueNames } from '../../platform/queues.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem.ts';

/** What an operator's tools ask: does the process live, can it serve, and how is it doing. */
export function healthRoutes(app: FastifyInstance, { db, queues }: Context) {
  const options = { schema: { hide: true }, config: { access: 'public' as const } };

  app.get('/healthz', options, () => ({ status: 'ok' }));

  app.get('/readyz', options, async () => {
    const checks = {
      database: db.$queryRaw`SELECT 1`,
      queue: queues.queue('calendar').getJobCounts('waiting'),
    };
    const failed: string[] = [];
    for (const [name, check] of Object.entries(checks)) {
      await withinSeconds(check, 3).catch(() => failed.push(name));
    }
    if (failed.length > 0) throw new ProblemError(503, `Not ready: ${failed.join(', ')}.`);
    return { status: 'ready' };
  });

  app.get('/metrics', options, async (_request, reply) => {
    for (const queue of queueNames) {
      const counts = await queues
        .queue(queue)
        .getJobCounts('waiting', 'active', 'delayed', 'failed');
      for (const [state, count] of Object.entries(counts)) queueDepth.set({ queue, state }, count);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function withinSeconds<T>(work: PromiseLike<T>, seconds: number): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error('too slow')), seconds * 1000).unref(),
    ),
  ]);
}
