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
    const failed = (await Promise.all(Object.entries(checks).map(failure))).filter(Boolean);
    if (failed.length > 0) throw new ProblemError(503, `Not ready: ${failed.join(', ')}.`);
    return { status: 'ready' };
  });

  app.get('/metrics', options, async (_request, reply) => {
    // Where the queues cannot be asked, the rest is what an operator needs.
    await measureQueues().catch(() => queueDepth.reset());
    return reply.type(registry.contentType).send(await registry.metrics());
  });

  async function measureQueues() {
    const measured = queueNames.map(async (name) => {
      const counts = await queues
        .queue(name)
        .getJobCounts('waiting', 'active', 'delayed', 'failed');
      for (const [state, count] of Object.entries(counts))
        queueDepth.set({ queue: name, state }, count);
    });
    for (const each of await Promise.allSettled(measured)) {
      if (each.status === 'rejected') throw each.reason;
    }
  }
}

/** The name of a check that fails or takes longer than three seconds. */
const failure = ([name, check]: [string, PromiseLike<unknown>]): Promise<string | null> =>
  withinSeconds(check, 3).then(
    () => null,
    () => name,
  );

function withinSeconds<T>(work: PromiseLike<T>, seconds: number): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error('too slow')), seconds * 1000).unref(),
    ),
  ]);
}
