import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../platform/embedded-postgres.ts';
import { failures } from '../../platform/health.ts';
import { newestMigration } from '../../platform/migrations.ts';
import { startServer } from '../../server/start.ts';
import { enterSchedules, type Schedules } from '../../worker/clock.ts';
import { workerHealth } from '../../worker/health.ts';
import { startOutbox } from '../../worker/outbox.ts';
import { schedules } from '../../worker/schedules.ts';
import { startWorker } from '../../worker/start.ts';
import { expectProblem, send } from '../server/support/send.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { until } from '../support/until.ts';

let accord: Accord;
let worker: Awaited<ReturnType<typeof startWorker>>;
let port: number;
beforeAll(async () => {
  accord = await startAccord({ worker: false, logTo: logLines().to });
  port = await freePort();
  worker = await startWorker({ ...accord.config, workerPort: port }, accord.log);
});
afterAll(() => accord.close());

const get = (path: string) => send(`http://localhost:${port}${path}`);
const ready = async () => (await get('/readyz')).status;
const isReady = () => until(ready, (status) => status === 200, { withinMs: 15_000 });
const notReady = async () => {
  const answer = await until(
    () => get('/readyz'),
    ({ status }) => status !== 200,
  );
  return expectProblem(answer, 503).detail;
};
/** Asked of the worker itself: what it answers is good for a second. */
const expectNot = async (...what: string[]) => expect(await failures(worker.health)).toEqual(what);

/** Holds a table shut while `work` is done, as something that hangs in the database would. */
const holding = (table: string, work: () => Promise<void>) =>
  accord.db.$transaction(
    async (tx) => {
      await tx.$executeRawUnsafe(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      await work();
    },
    { timeout: 15_000 },
  );

describe('a worker', () => {
  it('says that it lives, that it works, and how it is doing', async () => {
    await isReady();
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    const { text } = await get('/metrics');
    for (const name of Object.keys(schedules)) {
      expect(text).toMatch(new RegExp(`accord_schedule_late_seconds\\{schedule="${name}"\\} \\d`));
    }
    await until(
      async () => (await get('/metrics')).text,
      (told) =>
        /accord_schedule_last_run_timestamp_seconds\{schedule="sweep-meetings"\} \d/.test(told),
    );
  });

  it('does not say so while the database is not as it knows it, or is not there', async () => {
    const newest = await newestMigration();
    await accord.db
      .$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ${newest}`;
    await expectNot('migrations');
    await accord.db
      .$executeRaw`UPDATE _prisma_migrations SET rolled_back_at = NULL WHERE migration_name = ${newest}`;
    await isReady();
    await accord.database.shut();
    expect(await notReady()).toContain('database');
    expect((await get('/healthz')).status).toBe(200);
    await accord.database.open();
    await isReady();
  });

  it('does not say so while a schedule is held up', async () => {
    const { queues } = worker.context;
    const upkeep = queues.queue('upkeep');
    await upkeep.pause();
    await accord.db.$executeRaw`
      UPDATE bullmq.scheduler SET next_run_ms = next_run_ms - 3600000 WHERE scheduler_id = 'sweep-meetings'`;
    await expectNot('schedules');
    await upkeep.resume();
    await enterSchedules(worker.context, schedules);
    await isReady();
  });

  it('does not say so when it takes no jobs of a queue, or hands on nothing that happens', async () => {
    const { db, queues, log } = worker.context;
    const { checks } = workerHealth(worker.context, { idleMs: () => 11_000 });
    await expect(Promise.resolve().then(checks.outbox)).rejects.toThrow();
    const outbox = startOutbox(db, queues, log);
    await holding('event', async () => {
      await until(outbox.idleMs, (idle) => idle > 2_500);
    });
    await until(outbox.idleMs, (idle) => idle < 1_500);
    await outbox.close();

    await queues.work('notices', async () => {}, 1).close();
    await expectNot('workers');
  });

  it('says that it stops as soon as it does, and finishes what is under way', async () => {
    let [done, finish] = [false, () => {}];
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slowly = async () => {
      await held;
      done = true;
    };
    const table: Schedules = schedules;
    table.slow = { every: 60_000, run: slowly };
    const upkeep = worker.context.queues.queue('upkeep');
    await upkeep.add('slow', {});
    await until(
      () => upkeep.getActiveCount(),
      (count) => count > 0,
    );
    const closing = worker.close();
    expect(await notReady()).toBe('Not ready: stopping.');
    expect(done).toBe(false);
    finish();
    await closing;
    expect(done).toBe(true);
    delete table.slow;
    await expect(get('/healthz')).rejects.toThrow();
  });
});

describe('a server', () => {
  it('that stops says so and goes on for a while; then it answers what is under way, and 503 to the rest', async () => {
    const own = await freePort();
    const config = { ...accord.config, port: own, drainSeconds: 1 };
    const server = await startServer(config, accord.log);
    const url = `http://localhost:${own}`;
    const { id } = await accord.tenant.person('Amara');
    const authorization = `Bearer ${await accord.tenant.tokenFor(id, 'api')}`;
    const ask = (path: string) => send(`${url}${path}`, { headers: { authorization } });
    expect((await ask('/api/notifications')).status).toBe(200);
    let [asked, closing]: (Promise<unknown> | undefined)[] = [];
    await holding('notification', async () => {
      closing = server.close();
      expectProblem(await ask('/readyz'), 503);
      expect((await ask('/healthz')).status).toBe(200);
      asked = ask('/api/notifications');
      await until(
        () => ask('/healthz'),
        ({ status }) => status === 503,
      );
    });
    expect(await asked).toMatchObject({ status: 200 });
    await closing;
    await expect(ask('/healthz')).rejects.toThrow();
  });
});
