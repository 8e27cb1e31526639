import { setTimeout as sleep } from 'node:timers/promises';
import { listenForChanges } from '../../platform/changes.ts';
import { openDatabase } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { openQueues } from '../../platform/queues.ts';
import { eachOf, makePairs, type Pair } from '../histories/crowd.ts';
import { environmentFor } from '../support/accord.ts';
import { quiet } from '../support/quiet.ts';
import { sandboxClient } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { memoryOf, type Stage } from './stage.ts';

const day = 24 * 60 * 60 * 1000;
const changesPerSecond = 50;
const pairsCount = 300;

/**
 * From a mentee's second cancellation in Outlook to the committed alert, while fifty of them happen every
 * second: through the sandbox (which waits 60 ms to gather notifications, as Graph does for longer),
 * server, queue, delta, rules, outbox and reaction.
 */
export async function measureLatency(stage: Stage) {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const [url, sandboxUrl] = [`http://localhost:${port}`, `http://localhost:${sandboxPort}`];
  const flags = ['--port', String(sandboxPort), '--app-url', url, '--empty'];
  await stage.start('sandbox', 'sandbox/main.ts', flags, {}, `${sandboxUrl}/sandbox/app`);
  const registration = await (await fetch(`${sandboxUrl}/sandbox/app`)).json();
  const env = { ...environmentFor(registration, port), ...stage.env };
  const server = await stage.start('server', 'server/main.ts', [], env, `${url}/readyz`);
  const worker = await stage.start('worker', 'worker/main.ts', [], env);

  const log = createLogger('bench', 'error');
  const { database: db, close } = openDatabase(stage.databaseUrl, 4);
  const tenant = sandboxClient({ url: sandboxUrl });
  const pairs = await makePairs({ db, tenant, tenantId: registration.tenantId }, pairsCount);
  const second = await prepare(tenant, pairs);
  await until(
    () => db.meeting.count({ where: { state: 'held' } }),
    (held) => held === pairs.length,
    { withinMs: 120_000 },
  );
  await until(
    () => db.meeting.count({ where: { state: 'declined' } }),
    (all) => all === pairs.length,
    { withinMs: 60_000 },
  );
  // What was prepared is done with, all of it: the measurement stands in nobody's queue.
  const queues = openQueues(stage, (error) => log.error({ err: error }, 'queue'));
  await quiet({ queues, db }, { withinMs: 120_000, restMs: 200 });
  await queues.close();

  const cancelledAt = new Map<string, number>();
  const times: number[] = [];
  const changes = listenForChanges(stage.databaseUrl, log, {
    onChange: ({ type, mentorshipId }) => {
      const since = cancelledAt.get(mentorshipId);
      if (type === 'alert.raised' && since) times.push(performance.now() - since);
    },
    onGap: () => {},
  });
  await changes.ready;
  const acts = pairs.map(async ({ mentee, mentorshipId }, index) => {
    await sleep((index * 1000) / changesPerSecond);
    cancelledAt.set(mentorshipId, performance.now());
    await tenant.graph(mentee.id, 'POST', `/me/events/${second[index]}/cancel`, {});
  });
  await Promise.all(acts);
  await until(
    () => times.length,
    (heard) => heard === pairs.length,
    { withinMs: 60_000 },
  );
  const memory = {
    server: memoryOf(server.script),
    worker: memoryOf(worker.script),
  };
  await changes.close();
  await close();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  return { changes: times.length, medianMs: at(0.5), p99Ms: at(0.99), memory };
}

/** For each pair: a meeting held, one that the mentee declined, and one to come; returns the last one's event id. */
async function prepare(tenant: ReturnType<typeof sandboxClient>, pairs: Pair[]): Promise<string[]> {
  const yesterday = new Date(Date.now() - day);
  await tenant.post(
    '/sandbox/history',
    pairs.map(({ mentor, mentee }) => ({
      organizerId: mentor.id,
      attendeeIds: [mentee.id],
      subject: 'Mentoring',
      start: yesterday.toISOString(),
      end: new Date(yesterday.getTime() + 45 * 60_000).toISOString(),
      createdAt: new Date(yesterday.getTime() - day).toISOString(),
      acts: [],
    })),
  );
  return eachOf(pairs, 6, async ({ mentor, mentee }) => {
    const [start, next] = [new Date(Date.now() + 2 * day), new Date(Date.now() + 12 * day)];
    const first = await tenant.schedule(mentor, { start, attendees: [mentee] });
    await tenant.act(mentee, first.iCalUId, 'decline');
    const { id } = await tenant.schedule(mentee, { start: next, attendees: [mentor] });
    return id as string;
  });
}
