import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureQueues } from '../../platform/measures.ts';
import { oldestJob } from '../../platform/metrics.ts';
import { enter, openQueues, type Queues, type Where } from '../../platform/queues.ts';
import { requestSync } from '../../platform/requests.ts';
import { createTestDatabase } from '../support/database.ts';
import { startScript } from '../support/processes.ts';
import { startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const kinds = ['postgres', 'redis'] as const;

/** Queues on a store of their own, which can go down. */
async function open(kind: (typeof kinds)[number]) {
  const database = await createTestDatabase();
  const redis = kind === 'redis' ? await startRedis() : undefined;
  const where: Where = { databaseUrl: database.url, redisUrl: redis?.url };
  const queues = openQueues(where, () => {});
  await queues.ready();
  const goDown = async () => {
    await redis?.stop();
    await database.drop();
  };
  return { where, queues, goDown };
}

describe.each(kinds)('the queues on %s', (kind) => {
  let queues: Queues;
  let goDown: () => Promise<void>;

  beforeEach(async () => {
    ({ queues, goDown } = await open(kind));
  });
  afterEach(async () => {
    await queues.close();
    await goDown();
  });

  it.each([
    ['few', 3],
    ['many', 40],
  ])('hold %s events that are entered, each once, however often', async (_, count) => {
    const ids = Array.from({ length: count }, () => uuidv7());
    const jobs = ids.map((eventId) => ({
      name: 'goal.added',
      data: { eventId },
      opts: { jobId: eventId },
    }));
    await enter(queues.queue('events'), jobs);
    await enter(queues.queue('events'), jobs);
    const entered = await queues.queue('events').getJobs(['waiting']);
    expect(entered.map(({ data }) => data.eventId).sort()).toEqual(ids.sort());
  });

  it('read one calendar at a time, and once more when something changed meanwhile', async () => {
    const [busy, other] = [uuidv7(), uuidv7()];
    const runs: string[] = [];
    let finish = () => {};
    const firstRun = new Promise<void>((resolve) => {
      finish = resolve;
    });
    queues.work(
      'calendar',
      async ({ data }) => {
        runs.push(data.personId);
        if (data.personId === busy) await firstRun;
      },
      8,
    );
    await requestSync(queues, [busy]);
    await until(
      () => runs,
      (all) => all.length === 1,
    );
    for (let i = 0; i < 10; i++) await requestSync(queues, [busy, busy, other]);
    await until(
      () => runs,
      (all) => all.includes(other),
    );
    expect(runs.filter((person) => person === busy)).toHaveLength(1);
    finish();
    await until(
      () => runs.filter((person) => person === busy),
      (all) => all.length === 2,
    );
    await sleep(500);
    expect(runs.filter((person) => person === busy)).toHaveLength(2);
  });

  it('collapse what waits for one calendar into one job', async () => {
    const [one, two] = [uuidv7(), uuidv7()];
    await Promise.all(Array.from({ length: 20 }, () => requestSync(queues, [one, two, one])));
    expect(await queues.queue('calendar').getJobCounts('waiting')).toEqual({ waiting: 2 });
  });

  it('do a job once that is given twice under the same id', async () => {
    const id = uuidv7();
    const done: string[] = [];
    const events = queues.queue('events');
    const jobs = [1, 2].map(() => events.add('x', { eventId: id }, { jobId: id }));
    expect((await Promise.all(jobs)).map((job) => job.id)).toEqual([id, id]);
    queues.work('events', async (job) => void done.push(job.id ?? ''), 2);
    await until(
      () => done,
      (all) => all.length > 0,
    );
    await sleep(300);
    expect(done).toEqual([id]);
  });

  it('try a job again that failed', async () => {
    let attempts = 0;
    queues.work(
      'events',
      async () => {
        if (++attempts < 3) throw new Error('not yet');
      },
      1,
    );
    await queues.queue('events').add('x', { eventId: uuidv7() });
    await until(
      () => attempts,
      (count) => count === 3,
    );
    await until(
      () => queues.queue('events').getJobCounts('active', 'delayed', 'failed', 'waiting'),
      (counts) => Object.values(counts).every((count) => count === 0),
    );
  });

  it('tell for how long a job could have been done, not how old it is', async () => {
    const [hour, minute] = [3_600_000, 60_000];
    const events = queues.queue('events');
    const waited = async () => {
      await measureQueues(queues, new Date(Date.now() + 10 * minute));
      const { values } = await oldestJob.get();
      const told = values.find(({ labels }) => labels.queue === 'events')?.value ?? 0;
      return Math.round(told / 60);
    };
    const timestamp = Date.now() - hour;
    const fail = async () => {
      throw new Error('not yet');
    };
    const worker = queues.work('events', fail, 1);
    await events.add('x', { eventId: uuidv7() }, { timestamp });
    await until(
      () => events.getDelayedCount(),
      (count) => count === 1,
    );
    await worker.close();
    // It waits for its second try, and then for somebody who makes it.
    expect(await waited()).toBe(10);
    await events.promoteJobs();
    expect(await events.getWaitingCount()).toBe(1);
    expect(await waited()).toBe(10);
    // As a schedule's: entered an hour ago, and due twenty minutes ago.
    await events.add('x', { eventId: uuidv7() }, { timestamp, delay: 40 * minute });
    expect(await waited()).toBe(30);
    await events.promoteJobs();
    expect(await waited()).toBe(30);
  });

  it('begin no more jobs a second than they may, all workers together', async () => {
    const begun: number[] = [];
    for (let workers = 0; workers < 2; workers++)
      queues.work('delivery', async () => void begun.push(Date.now()), 8, { perSecond: 5 });
    const jobs = Array.from({ length: 11 }, () => ({ name: 'x', data: { personId: uuidv7() } }));
    await queues.queue('delivery').addBulk(jobs);
    await until(
      () => begun.length,
      (count) => count === 11,
    );
    const spans = begun.slice(5).map((at, index) => at - (begun[index] ?? 0));
    expect(Math.min(...spans)).toBeGreaterThan(800);
  });

  it('say at once that they are down', async () => {
    await goDown();
    const asked = Date.now();
    await expect(requestSync(queues, [uuidv7()])).rejects.toThrow();
    expect(Date.now() - asked).toBeLessThan(3_000);
  });
});

// Both at once: that a worker is dead is known by how long nothing was heard of it.
it.concurrent.each(kinds)(
  'a job is given to another worker when the one that had it is killed, on %s',
  async (kind) => {
    const { where, queues, goDown } = await open(kind);
    const id = uuidv7();
    await queues.queue('delivery').add('deliver', { personId: id }, { jobId: id });
    const args = [where.databaseUrl, ...(where.redisUrl ? [where.redisUrl] : [])];
    const holder = startScript('test/platform/support/hold-job.ts', args);
    await holder.says(`holding ${id}`);
    const done: string[] = [];
    queues.work('delivery', async ({ data }) => void done.push(data.personId), 1);
    await holder.kill('SIGKILL');
    await until(
      () => done,
      (all) => all.length > 0,
      { withinMs: 40_000 },
    );
    expect(done).toEqual([id]);
    await queues.close();
    await goDown();
  },
  60_000,
);
