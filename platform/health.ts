import fastify, { type FastifyInstance } from 'fastify';
import type { Database } from './database.ts';
import { measureLag, measureQueues } from './measures.ts';
import { registry } from './metrics.ts';
import { newestMigration } from './migrations.ts';
import { type Queues, queueNames } from './queues.ts';

/** What a process can say of itself: each check by its name, which fails where it rejects or takes too long. */
export type Health = {
  /** From the moment that it begins to stop: whoever hands out work should turn to others. */
  stopping: boolean;
  checks: Record<string, () => PromiseLike<unknown>>;
  /** What is looked at whenever somebody asks for the metrics. */
  measures: (() => Promise<unknown>)[];
};

/** What every process of Accord stands on: a database as this version expects it, and queues. */
export function commonHealth(db: Database, queues: Queues): Health {
  return {
    stopping: false,
    checks: {
      database: () => db.$queryRaw`SELECT 1`,
      migrations: () => mustBeMigrated(db),
      queues: () =>
        Promise.all(queueNames.map((name) => queues.queue(name).getJobCounts('active'))),
    },
    measures: [() => measureQueues(queues, new Date()), () => measureLag(db)],
  };
}

async function mustBeMigrated(db: Database): Promise<void> {
  const newest = await newestMigration();
  const applied = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM _prisma_migrations
    WHERE migration_name = ${newest} AND finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  if (applied.length === 0) throw new Error(`${newest} is not applied`);
}

/** What an operator's tools ask: does the process live, can it do its work, and how is it doing. */
export function healthRoutes(app: FastifyInstance, health: Health): void {
  const options = { schema: { hide: true }, config: { access: 'public' as const } };
  const wrong = shared(() => failures(health));
  // What cannot be measured is missing; the rest is what an operator needs.
  const measured = shared(() =>
    Promise.allSettled(health.measures.map((measure) => withinSeconds(measure(), 3))),
  );

  app.get('/healthz', options, () => ({ status: 'ok' }));

  app.get('/readyz', options, async (_request, reply) => {
    const why = health.stopping ? ['stopping'] : await wrong();
    if (why.length === 0) return { status: 'ready' };
    const title = 'Service Unavailable';
    const problem = {
      type: 'about:blank',
      title,
      status: 503,
      detail: `Not ready: ${why.join(', ')}.`,
    };
    return reply.code(503).type('application/problem+json').send(JSON.stringify(problem));
  });

  app.get('/metrics', options, async (_request, reply) => {
    await measured();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Answers to an operator's tools for a process that serves nothing else. */
export async function serveHealth(health: Health, port: number, host: string) {
  const app = fastify({ forceCloseConnections: true });
  healthRoutes(app, health);
  await app.listen({ port, host });
  return { close: () => app.close() };
}

/** An answer is good for so long: anybody may ask, and as often as they like. */
const goodForMs = 1_000;

/** All who ask while an answer is under way, or is still good, get the same. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  const forget = () => {
    answer = undefined;
  };
  return () => {
    answer ??= ask().finally(() => setTimeout(forget, goodForMs).unref());
    return answer;
  };
}

/** The names of the checks that fail or take longer than three seconds. */
export async function failures({ checks }: Health): Promise<string[]> {
  const names = Object.entries(checks).map(([name, check]) =>
    withinSeconds(check(), 3).then(
      () => [],
      () => [name],
    ),
  );
  return (await Promise.all(names)).flat();
}

function withinSeconds<T>(work: PromiseLike<T>, seconds: number): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error('too slow')), seconds * 1000).unref(),
    ),
  ]);
}
