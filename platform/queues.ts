import { setTimeout as sleep } from 'node:timers/promises';
import {
  createPostgresBackend,
  createRedisBackend,
  DelayedError,
  type Job,
  type JobsOptions,
  type Queue,
  type Worker,
  withBackend,
} from 'bullmq';
import { patiently, waitAfter } from './patience.ts';

/** The queues and what a job of each carries: ids only, never content. */
export type Jobs = {
  /** Graph said that these people's calendars changed. */
  notices: { personIds: string[] };
  /** Read a person's calendar. */
  calendar: { personId: string };
  /** React to an event of the log. */
  events: { eventId: string };
  /** Tell a person what they are to hear. */
  delivery: { personId: string };
  /** Tell an event to the program of others that listens. */
  webhooks: { eventId: string };
  /** Schedules, and the single pieces of work that they find. */
  upkeep: { personId?: string; renew?: boolean; mentorshipId?: string };
};
export type QueueName = keyof Jobs;
export const queueNames = [
  'notices',
  'calendar',
  'events',
  'delivery',
  'webhooks',
  'upkeep',
] as const;

export type Where = { databaseUrl: string; redisUrl?: string | undefined };
export type JobHandler<N extends QueueName> = (job: Job<Jobs[N], void>) => Promise<void>;

const firstWaitMs = 500;

/** Retried for about four minutes; what still fails stays in the queue's failed set for an operator. */
const defaultJobOptions = {
  attempts: 10,
  backoff: { type: 'exponential', delay: firstWaitMs, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { count: 10_000, age: 14 * 24 * 60 * 60 },
};
/** A receiver that is not ours may take days to come back. */
const optionsOf = (name: QueueName) =>
  name === 'webhooks' ? { ...defaultJobOptions, ...patiently } : defaultJobOptions;

/** For how long, at most, a job rests that has failed so often. */
export function usualWait(name: QueueName, tries: number): number {
  if (tries === 0) return 0;
  return name === 'webhooks' ? waitAfter(tries, undefined, 1) : firstWaitMs * 2 ** (tries - 1);
}

/**
 * BullMQ on Redis or Valkey where a URL is given, otherwise in the database, in its schema `bullmq`.
 * A queue fails at once when its store is down, so that a caller can say so; a worker waits for it.
 */
function backend({ databaseUrl, redisUrl }: Where) {
  const postgres = { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max: 5 };
  const redis = { url: redisUrl, maxRetriesPerRequest: null };
  return redisUrl
    ? {
        bull: withBackend(createRedisBackend),
        producer: { ...redis, maxRetriesPerRequest: 1, enableOfflineQueue: false },
        consumer: redis,
      }
    : { bull: withBackend(createPostgresBackend), producer: postgres, consumer: postgres };
}

/** On PostgreSQL BullMQ makes two temporary tables for what comes in bulk: 4 ms, in which one enters some twenty singly. */
const few = 16;

/** Enters jobs that follow from nothing and replace nothing in the queue. A crash may leave some of them only. */
export async function enter<Data>(
  queue: Pick<Queue<Data, void, string, Data, void, string>, 'add' | 'addBulk'>,
  jobs: { name: string; data: Data; opts?: JobsOptions }[],
): Promise<void> {
  if (jobs.length > few) await queue.addBulk(jobs);
  else await Promise.all(jobs.map(({ name, data, opts }) => queue.add(name, data, opts)));
}

export type Queues = ReturnType<typeof openQueues>;

/** Opens the queues' sending ends, and makes workers; `close()` ends them all, workers first. */
export function openQueues(where: Where, onError: (error: Error) => void) {
  const { bull, producer, consumer } = backend(where);
  const queues = new Map<QueueName, Queue>();
  const workers: Worker[] = [];

  function queue<N extends QueueName>(name: N): Queue<Jobs[N], void> {
    let known = queues.get(name);
    if (!known) {
      known = new bull.Queue(name, {
        connection: producer as never,
        defaultJobOptions: optionsOf(name),
      }) as unknown as Queue;
      known.on('error', onError);
      queues.set(name, known);
    }
    return known as Queue<Jobs[N], void>;
  }

  /**
   * A crashed worker's job is taken over after about ten seconds; one that ten workers have not survived fails. All
   * workers of a queue together begin at most `perSecond` jobs a second.
   */
  function work<N extends QueueName>(
    name: N,
    handler: JobHandler<N>,
    concurrency: number,
    { perSecond }: { perSecond?: number | undefined } = {},
  ): Worker {
    const worker = new bull.Worker(name, handler as never, {
      connection: consumer as never,
      concurrency,
      ...(perSecond ? { limiter: { max: perSecond, duration: 1_000 } } : {}),
      lockDuration: 10_000,
      stalledInterval: 5_000,
      maxStalledCount: 10,
      settings: { backoffStrategy: (tries, _type, error) => waitAfter(tries, error) },
    }) as unknown as Worker;
    worker.on('error', onError);
    workers.push(worker);
    return worker;
  }

  async function ready() {
    await Promise.all(queueNames.map((name) => queue(name).waitUntilReady()));
  }

  /** The queues that this process has a worker for which does not work. */
  const atRest = (): string[] =>
    workers.filter((each) => !each.isRunning() || each.isPaused()).map(({ name }) => name);

  async function close() {
    await Promise.all(workers.map((worker) => letGo(worker, 10_000)));
    await Promise.all([...queues.values()].map((each) => letGo(each, 2_000)));
  }

  /** A store that is down cannot be said goodbye to; that must not keep a process from stopping. */
  async function letGo(end: Worker | Queue, patienceMs: number) {
    const closed = end.close().then(
      () => true,
      () => false,
    );
    const politely = await Promise.race([closed, sleep(patienceMs, false, { ref: false })]);
    if (!politely) void end.disconnect().catch(onError);
  }

  return { queue, work, atRest, ready, close };
}

/** Puts a job that a worker has in hand off for a while, which is no failure. Rejects with what tells BullMQ so. */
export async function putOff(job: Job, ms: number): Promise<never> {
  await job.moveToDelayed(Date.now() + ms, job.token);
  throw new DelayedError();
}

export const isPutOff = (error: unknown): boolean => error instanceof DelayedError;
