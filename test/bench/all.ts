import { cpus } from 'node:os';
import { measureLatency } from './latency.ts';
import { measureNotifications } from './notifications.ts';
import { redisServer, type Stage, type Store, setStage } from './stage.ts';
import { measureWeek } from './week.ts';

/**
 * `npm run bench`: figures for this machine, each beside a baseline of the same run. About four minutes.
 * `npm run bench -- week`: a week of ten thousand mentorships instead; MENTORSHIPS and HOURS make it smaller.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

async function on<T>(store: Store, measure: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await setStage(store);
  try {
    return await measure(stage);
  } finally {
    await stage.close();
  }
}

async function notifications(store: Store) {
  for (const size of [1, 50]) {
    const { baseline, accord, stored, expected, memory } = await on(store, (stage) =>
      measureNotifications(stage, size),
    );
    const what = size === 1 ? 'one at a time' : `in batches of ${size}`;
    const share = Math.round((100 * accord.perSecond) / baseline.perSecond);
    say(`  ${what}: ${accord.perSecond} a second, each stored before its 202`);
    say(`    answered in ${accord.medianMs} ms (median), ${accord.p99Ms} ms (99th percentile)`);
    say(`    a bare Fastify route: ${baseline.perSecond} a second; that is ${share} % of it`);
    say(
      `    mailboxes named in the queue afterwards: ${stored}${expected ? ` of at least ${accord.accepted}` : ''}`,
    );
    say(`    the server's memory: ${memory ?? '?'} MB`);
    if (expected && stored < accord.accepted)
      throw new Error('fewer jobs are stored than were accepted');
  }
}

async function latency(store: Store) {
  const { changes, medianMs, p99Ms, memory } = await on(store, measureLatency);
  say(`  from a cancellation to its alert, ${changes} at 50 a second:`);
  say(`    ${medianMs} ms (median), ${p99Ms} ms (99th percentile)`);
  say(`    memory: server ${memory.server ?? '?'} MB, worker ${memory.worker ?? '?'} MB`);
}

const stores: Store[] = redisServer() ? ['postgres', 'redis'] : ['postgres'];
const { model } = cpus()[0] ?? { model: 'unknown' };
say(`${cpus().length} cores (${model.trim()}), Node ${process.versions.node}`);
if (process.argv[2] === 'week') await measureWeek(say);
else await measureStores();

async function measureStores() {
  for (const store of stores) {
    say(`\nqueues on ${store}`);
    await notifications(store);
    await latency(store);
  }
  if (!redisServer())
    say('\nno redis-server or valkey-server on this machine: queues on Redis were not measured');
}
