import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../platform/database.ts';
import { createLogger } from '../../platform/log.ts';
import { openQueues, type Where } from '../../platform/queues.ts';
import {
  enterSchedules,
  keepSchedules,
  mustBeOnTime,
  runSchedule,
  type Schedules,
} from '../../worker/clock.ts';
import type { Context } from '../../worker/context.ts';
import { createTestDatabase } from '../support/database.ts';
import { logLines } from '../support/log-lines.ts';
import { startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const every = 400;

describe.each(['postgres', 'redis'] as const)('schedules, with queues on %s', (kind) => {
  let where: Where;
  let prisma: ReturnType<typeof openDatabase>;
  let goDown: () => Promise<void>;
  /** When the runs were due that somebody began. */
  let begun: Record<string, number[]>;
  let written: ReturnType<typeof logLines>;

  beforeAll(async () => {
    const database = await createTestDatabase();
    const redis = kind === 'redis' ? await startRedis() : undefined;
    where = { databaseUrl: database.url, redisUrl: redis?.url };
    prisma = openDatabase(database.url, 6);
    goDown = async () => {
      await prisma.close();
      await redis?.stop();
      await database.drop();
    };
  });
  beforeEach(() => {
    [begun, written] = [{ tick: [], tock: [] }, logLines()];
  });
  afterAll(() => goDown());

  const schedules: Schedules = {
    tick: { every, run: async () => {} },
    tock: {
      every,
      run: async () => {
        throw new Error('not now, nor ever');
      },
    },
  };

  /** A worker of the schedules alone; `close` ends it. */
  async function start() {
    const queues = openQueues(where, () => {});
    await queues.ready();
    const log = createLogger('test', 'warn', written.to);
    const context = { db: prisma.database, queues, log } as unknown as Context;
    await enterSchedules(context, schedules);
    const clock = keepSchedules(context, schedules, 100);
    queues.work(
      'upkeep',
      async (job) => {
        if (job.attemptsMade === 0) begun[job.name]?.push(Number(job.id?.split(':')[2]));
        await runSchedule(context, schedules, job);
      },
      4,
    );
    return {
      queues,
      close: async () => {
        await clock.close();
        await queues.close();
      },
    };
  }
  type Started = Awaited<ReturnType<typeof start>>;
  const startThree = () => Promise.all([start(), start(), start()]);
  const closeAll = (workers: Started[]) => Promise.all(workers.map(({ close }) => close()));
  const ticks = (count: number) =>
    until(
      () => begun.tick?.length ?? 0,
      (found) => found >= count,
    );
  /** Due once each, on the beat; on a machine that is very busy a beat may go by. */
  function expectBeat(dues: number[] = []) {
    const gaps = dues.slice(1).map((due, i) => due - (dues[i] ?? 0));
    expect(gaps.filter((gap) => gap <= 0 || gap % every !== 0)).toEqual([]);
  }

  it('run once each time, fail or not, however many workers; what was missed while all were down, once and not in silence', async () => {
    const workers = await startThree();
    await ticks(4);
    await closeAll(workers);
    for (const dues of Object.values(begun)) {
      expect(dues.length).toBeGreaterThanOrEqual(3);
      expectBeat(dues);
    }

    [begun.tick, written] = [[], logLines()];
    await sleep(4 * every);
    const back = Date.now();
    const others = await startThree();
    await ticks(3);
    await closeAll(others);
    const [missed, ...after] = begun.tick ?? [];
    expect(missed).toBeLessThan(back - 2 * every);
    expect(Math.min(...after)).toBeGreaterThan(back - every);
    expectBeat(after);
    const [warning] = written.lines().filter(({ schedule }) => schedule === 'tick');
    expect(warning).toMatchObject({ msg: 'a schedule was missed: catching up' });
    expect(warning.lateMs).toBeGreaterThan(2 * every);
    expect(warning.missed).toBeGreaterThanOrEqual(2);
  });

  it('are entered again where the queue has lost them, and leave when nobody knows them', async () => {
    const worker = await start();
    const { queues } = worker;
    const upkeep = queues.queue('upkeep');
    await upkeep.upsertJobScheduler('of-an-older-version', { every: 60_000 }, { name: 'x' });
    await ticks(1);
    await upkeep.removeJobScheduler('tick');
    await expect(mustBeOnTime(queues, schedules)).rejects.toThrow('tick');
    const before = begun.tick?.length ?? 0;
    await ticks(before + 2);
    await mustBeOnTime(queues, schedules);
    expect((await upkeep.getJobSchedulers()).map(({ key }) => key).sort()).toEqual([
      'tick',
      'tock',
    ]);
    await worker.close();
  });
});
