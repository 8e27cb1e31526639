import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../platform/embedded-postgres.ts';
import { queueNames } from '../../platform/queues.ts';
import { startServer } from '../../server/start.ts';
import { sweepDeliveries, sweepLost } from '../../worker/jobs/sweeps.ts';
import { startWorker } from '../../worker/start.ts';
import { eachOf, makePairs, type Pair } from '../histories/crowd.ts';
import { type Accord, apiClient, startAccord } from '../support/accord.ts';
import { complaintsOf, letHear } from '../support/heard.ts';
import { logLines } from '../support/log-lines.ts';
import { quiet } from '../support/quiet.ts';
import { startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const pairCount = 3;
const goalsEach = 6;

describe.each(['postgres', 'redis'] as const)(
  'two servers and two workers, queues on %s',
  (queues) => {
    const clock = { ahead: 0 };
    const now = () => new Date(Date.now() + clock.ahead);
    const others: { close: () => Promise<void> }[] = [];
    let redisAgain: Awaited<ReturnType<typeof startRedis>> | undefined;
    let accord: Accord;
    let calls: ReturnType<typeof apiClient>[];
    let pairs: Pair[];

    beforeAll(async () => {
      const patience = { timeoutMs: 400 };
      // Of what goes down the log speaks at length.
      accord = await startAccord({ queues, now, patience, logTo: logLines().to });
      const { config, log, sandbox, db, tenant } = accord;
      const port = await freePort();
      others.push(await startServer({ ...config, port }, log, now));
      others.push(await startWorker(config, log, { now, patience }));
      calls = [accord.api, apiClient(`http://localhost:${port}`, sandbox)];
      pairs = await makePairs({ tenant, db, tenantId: config.tenantId }, pairCount);
    });
    afterAll(async () => {
      for (const each of others) await each.close();
      await accord?.close();
      await redisAgain?.stop();
    });

    /** The mentors propose goals, through both servers; what is not answered is asked again under another name. */
    async function propose() {
      await eachOf(pairs, pairCount, async ({ mentor, mentorshipId }, index) => {
        for (let made = 0, tries = 0; made < goalsEach; tries++) {
          const goal = { title: `Goal ${tries}`, measure: 'Once', targetDate: '2040-01-31' };
          const call = calls[(index + tries) % 2];
          const answer = await call?.(
            mentor.id,
            'POST',
            `/mentorships/${mentorshipId}/goals`,
            goal,
          );
          if (answer?.status === 201) made++;
          await sleep(answer?.status === 201 ? 100 : 300);
        }
      });
    }

    /** The feed misbehaves by turns, and in the middle the stores go down, and come back. */
    async function trouble() {
      const { tenant, database, redis } = accord;
      for (const activityFeed of ['5xx', '429', 'hang', 'ok', '5xx']) {
        await tenant.faults({ activityFeed });
        await sleep(350);
      }
      await database.shut();
      await redis?.stop();
      await sleep(700);
      await database.open();
      // One that has forgotten everything.
      if (redis) redisAgain = await startRedis(redis.port);
      await tenant.faults({ activityFeed: 'ok' });
    }

    it('nothing is lost and nothing said twice, whatever goes down, and the queue drains by itself', {
      timeout: 60_000,
    }, async () => {
      await Promise.all([propose(), trouble()]);
      const { db, worker, tenant } = accord;
      if (!worker) throw new Error('no worker');
      const { queues } = worker.context;
      const watched = { db, queues };
      // What looks on is cut off as well, and takes its time to find back.
      for (const name of queueNames)
        await until(
          () =>
            queues
              .queue(name)
              .getJobCounts()
              .then(() => true)
              .catch(() => false),
          (answers) => answers,
        );
      const rest = () => quiet(watched, { restMs: 50, withinMs: 30_000 });
      await rest();
      // The sweeps find what a queue has forgotten, a while later.
      clock.ahead = 11 * 60_000;
      await sweepLost(worker.context);
      await sweepDeliveries(worker.context);
      await letHear(watched, rest);

      const proposed = await db.goal.count();
      expect(proposed).toBeGreaterThanOrEqual(pairCount * goalsEach);
      const told = await db.notification.findMany({ where: { kind: 'goal-proposed' } });
      expect(told).toHaveLength(proposed);
      expect(told.filter(({ deliveredAt }) => !deliveredAt)).toEqual([]);
      for (const { mentor, mentee } of pairs)
        for (const person of [mentor, mentee])
          expect(await complaintsOf({ db, tenant }, person)).toEqual([]);
    });
  },
);
