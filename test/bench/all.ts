import { cpus } from 'node:os';
import { measureLatency } from './latency.ts';
import { measureNotifications } from './notifications.ts';
import { sayReads } from './reads/report.ts';
import { measureReads } from './reads.ts';
import { redisServer, type Stage, type Store, setStage } from './stage.ts';
import { measureWeek } from './week.ts';
import { measureWeights } from './weights.ts';

/**
 * `npm run bench`: figures for this machine. About eight minutes; `npm run bench -- reads` (or another name in `parts`)
 * takes one part of it. `npm run bench -- week`: a week of ten thousand mentorships; MENTORSHIPS and HOURS make it smaller.
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

async function queues() {
  const stores: Store[] = redisServer() ? ['postgres', 'redis'] : ['postgres'];
  for (const store of stores) {
    say(`\nqueues on ${store}`);
    await notifications(store);
    await latency(store);
  }
  if (!redisServer())
    say('\nno redis-server or valkey-server on this machine: queues on Redis were not measured');
}

async function reads() {
  say('\nwhat the tab reads, 200 a second');
  const few = await on('postgres', (stage) => measureReads(stage, 100));
  const many = await on('postgres', (stage) => measureReads(stage, 10_000));
  sayReads(say, few, many);
}

async function weights() {
  say('\ngzipped JavaScript that is loaded before the first screen can be used');
  const weighed = await measureWeights();
  for (const { what, kilobytes, limit } of weighed)
    say(`  ${what}: ${kilobytes.toFixed(1)} KB of at most ${limit} KB`);
  if (weighed.length < 4) say('  no Chromium on this machine: the rest was not weighed');
}

const parts = { weights, reads, queues, week: () => measureWeek(say) };
type Part = keyof typeof parts;
const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

const [, , chosen, ...more] = process.argv;
if (more.length > 0 || (chosen && !isPart(chosen))) {
  process.stderr.write(`npm run bench -- ${Object.keys(parts).join(' | ')}\n`);
  process.exit(1);
}
const { model } = cpus()[0] ?? { model: 'unknown' };
say(`${cpus().length} cores (${model.trim()}), Node ${process.versions.node}`);
const usual: Part[] = ['weights', 'reads', 'queues'];
for (const part of chosen && isPart(chosen) ? [chosen] : usual) await parts[part]();
