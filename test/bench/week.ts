import { parseConfig } from '../../platform/config.ts';
import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { schedules } from '../../worker/schedules.ts';
import { startWorker } from '../../worker/start.ts';
import { eachOf } from '../histories/crowd.ts';
import { environmentFor } from '../support/accord.ts';
import { sandboxClient } from '../support/sandbox.ts';
import { hour } from '../year/oracle/time.ts';
import { perform } from '../year/play/acts.ts';
import { untilAtRest } from '../year/play/rest.ts';
import type { World } from '../year/play/world.ts';
import { setStage } from './stage.ts';
import { newMentorships } from './week/crowd.ts';
import { type SweepCost, sweepCosts } from './week/sweeps.ts';
import { trafficOf } from './week/traffic.ts';

/** So many mentorships; how many of them are due for a look where the cost of a sweep is measured. */
const count = Number(process.env.MENTORSHIPS ?? 10_000);
const due = 100;
/** A Monday. */
const start = Date.parse('2025-03-03T00:00:00Z');
const hours = Number(process.env.HOURS ?? 7 * 24);
const ours = [
  'sweep-meetings',
  'sweep-requests',
  'sweep-pauses',
  'sweep-promises',
  'sweep-important-dates',
  'sweep-deliveries',
] as const;

/**
 * `npm run bench -- week`: ten thousand mentorships live through a week as fast as this machine can, with one worker in
 * this process: what it gets done a second, how long what happens waits for what follows, memory, and what the sweeps
 * cost with few and with many mentorships.
 */
export async function measureWeek(say: (line: string) => void): Promise<void> {
  const stage = await setStage('postgres');
  try {
    const sandboxPort = await freePort();
    const sandboxUrl = `http://localhost:${sandboxPort}`;
    await stage.start(
      'sandbox',
      'sandbox/main.ts',
      ['--port', String(sandboxPort), '--empty'],
      {},
      `${sandboxUrl}/sandbox/app`,
    );
    const sandbox = {
      ...(await (await fetch(`${sandboxUrl}/sandbox/app`)).json()),
      url: sandboxUrl,
    };
    const config = {
      ...parseConfig(environmentFor(sandbox, 3000)),
      databaseUrl: stage.databaseUrl,
      deliveriesPerSecond: 10_000,
    };
    const { database: db, close } = openDatabase(stage.databaseUrl, 4);
    const place = { db, tenant: sandboxClient(sandbox), tenantId: sandbox.tenantId as string };

    const few = await newMentorships(place, count / 10, start, 1);
    await makeDue(db);
    const costsOfFew = await sweepCosts(stage.databaseUrl, new Date(start));
    const lives = [...few, ...(await newMentorships(place, count - few.length, start, 2))];
    await makeDue(db);
    const costsOfMany = await sweepCosts(stage.databaseUrl, new Date(start));
    sayCosts(say, few.length, costsOfFew, costsOfMany);

    let clock = start;
    const now = () => new Date(clock);
    const worker = await startWorker(config, createLogger('bench', 'error'), {
      now,
      schedules: {},
    });
    await worker.context.queues.queue('calendar').pause();
    const world = { context: worker.context, tenantId: place.tenantId } as World;
    await db.$executeRaw`ALTER TABLE receipt ADD COLUMN at timestamptz DEFAULT clock_timestamp()`;
    const all = await trafficOf(db, lives, start, 3);
    const doings = all.filter(({ at }) => at < start + hours * hour);
    let memory = 0;

    const pass = async () => {
      for (const name of ours) await schedules[name].run(worker.context);
      await untilAtRest(db, 600_000);
      memory = Math.max(memory, process.memoryUsage.rss());
    };
    const beganLooking = performance.now();
    await db.mentorship.updateMany({ data: { lookAt: new Date(start) } });
    while ((await db.mentorship.count({ where: { lookAt: { lte: new Date(start) } } })) > 0)
      await pass();
    const looking = elapsed(beganLooking);
    say(`  ${count} first looks: ${Math.round(count / looking)} a second`);

    const before = await counts();
    const began = performance.now();
    for (let n = 0; n < hours; n++) {
      clock = start + n * hour;
      const of = doings.filter(({ at }) => at >= clock && at < clock + hour);
      await eachOf(of, 8, ({ life, act }) => perform(world, life, { ...act, at: clock }));
      await pass();
      if (n % 24 === 23)
        say(`  day ${(n + 1) / 24} lived, ${Math.round(elapsed(began))} s after the first began`);
    }
    const seconds = elapsed(began);
    const after = await counts();
    const rate = (what: keyof typeof after) =>
      `${after[what] - before[what]} (${Math.round((after[what] - before[what]) / seconds)} a second)`;
    say(
      `  ${hours} hours in ${Math.round(seconds)} s: ${doings.length} acts of people, ${rate('events')} events, ${rate('notifications')} notifications, ${rate('messages')} messages sent`,
    );
    const [lag] = await db.$queryRaw<{ p50: number; p99: number }[]>`
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ms) AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY ms) AS p99
      FROM (SELECT extract(epoch FROM max(receipt.at) - event.recorded_at) * 1000 AS ms
        FROM event JOIN receipt ON event_id = event.id GROUP BY event.id) AS lags`;
    say(
      `  from an event to all that follows from it, an hour's worth at once: ${Math.round(lag?.p50 ?? 0)} ms (median), ${Math.round(lag?.p99 ?? 0)} ms (99th percentile)`,
    );
    say(
      `  memory of the process, with those who act: ${Math.round(memory / 1024 / 1024)} MB at most`,
    );
    await worker.close();
    await close();

    async function counts() {
      const [events, notifications, messages] = await Promise.all([
        db.event.count(),
        db.notification.count(),
        db.delivery.count({ where: { sentAt: { not: null } } }),
      ]);
      return { events, notifications, messages };
    }
  } finally {
    await stage.close();
  }
}

/** Seconds since then. */
const elapsed = (began: number) => (performance.now() - began) / 1000;

/** As many are due in a small crowd as in a large one. */
async function makeDue(db: ReturnType<typeof openDatabase>['database']): Promise<void> {
  await db.mentorship.updateMany({ data: { lookAt: new Date(start + 1000 * hour) } });
  const first = await db.mentorship.findMany({
    take: due,
    orderBy: { id: 'asc' },
    select: { id: true, mentorId: true },
  });
  const id = { in: first.map((each) => each.id) };
  const personId = { in: first.map(({ mentorId }) => mentorId) };
  const syncedAt = new Date(start - hour);
  await db.calendarCursor.updateMany({ where: { personId }, data: { syncedAt } });
  await db.mentorship.updateMany({ where: { id }, data: { lookAt: new Date(start) } });
  await db.$executeRaw`VACUUM ANALYZE`;
}

function sayCosts(
  say: (line: string) => void,
  few: number,
  ofFew: SweepCost[],
  ofMany: SweepCost[],
): void {
  say(`  what a sweep costs, with ${few} mentorships and with ${count}:`);
  for (const [n, { sweep, found, ms, rowsRead }] of ofFew.entries()) {
    const many = ofMany[n];
    say(
      `    ${sweep.padEnd(10)} ${found} found, ${ms} ms, ${rowsRead} rows read; ${many?.found} found, ${many?.ms} ms, ${many?.rowsRead} rows read`,
    );
  }
}
