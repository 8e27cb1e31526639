import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { alone } from '../platform/database.ts';
import { scheduleLate, scheduleRan } from '../platform/metrics.ts';
import type { Queues } from '../platform/queues.ts';
import type { Context } from './context.ts';

/** What runs by the clock: by name, how often, and what it does. */
export type Schedules = Record<string, { every: number; run: (context: Context) => Promise<void> }>;

/** How often a worker looks whether the schedules still stand: a queue's store may have been lost. */
const lookMs = 30_000;
/** So many intervals behind, a schedule is no longer on its way but held up. */
const tooManyMissed = 3;

/** BullMQ names the run of a schedule by it and the time at which it is due. */
const runsOf = (name: string): string => `repeat:${name}:`;

/**
 * Enters in the queue what does not stand there as it should, and takes out what nobody knows any more. Workers do so
 * one after the other: at once, on PostgreSQL, each would enter a run of its own. What stands is left as it is, so
 * that a run that came due while nobody worked is still done.
 */
export async function enterSchedules({ db, queues }: Context, schedules: Schedules): Promise<void> {
  const upkeep = queues.queue('upkeep');
  await alone(db, 'schedules', async () => {
    const standing = new Map((await upkeep.getJobSchedulers()).map((each) => [each.key, each]));
    for (const [name, { every }] of Object.entries(schedules)) {
      const known = standing.get(name);
      const next = known?.every === every && (await upkeep.getJob(`${runsOf(name)}${known.next}`));
      if (next) continue;
      await upkeep.upsertJobScheduler(name, { every }, { name, data: {}, opts: { attempts: 3 } });
    }
    for (const name of standing.keys()) {
      if (!(name in schedules)) await upkeep.removeJobScheduler(name);
    }
  });
}

/** Does a run of a schedule, and says how late it was where others before it were missed. */
export async function runSchedule(
  context: Context,
  schedules: Schedules,
  job: Pick<Job, 'id' | 'name' | 'attemptsMade'>,
): Promise<void> {
  const schedule = schedules[job.name];
  if (!schedule) return;
  const lateMs = Date.now() - dueAt(job);
  if (lateMs > schedule.every && job.attemptsMade === 0) {
    const missed = Math.floor(lateMs / schedule.every);
    context.log.warn({ schedule: job.name, lateMs, missed }, 'a schedule was missed: catching up');
  }
  await schedule.run(context);
  scheduleRan.set({ schedule: job.name }, Date.now() / 1000);
}

/** When a run was due; one that somebody asked for is due now. */
const dueAt = ({ id, name }: Pick<Job, 'id' | 'name'>): number =>
  id?.startsWith(runsOf(name)) ? Number(id.slice(runsOf(name).length)) : Date.now();

/** For how long each schedule should have run already and has not, in milliseconds; those that do not stand: for ever. */
async function lateness(queues: Queues, schedules: Schedules): Promise<[string, number][]> {
  const standing = await queues.queue('upkeep').getJobSchedulers();
  const nexts = new Map(standing.map(({ key, next }) => [key, next ?? 0]));
  const late = (name: string) => Math.max(0, Date.now() - (nexts.get(name) ?? 0));
  return Object.keys(schedules).map((name) => [name, nexts.has(name) ? late(name) : Infinity]);
}

export async function measureSchedules(queues: Queues, schedules: Schedules): Promise<void> {
  scheduleLate.reset();
  for (const [schedule, late] of await lateness(queues, schedules)) {
    scheduleLate.set({ schedule }, late / 1000);
  }
}

/** Fails where a schedule does not stand, or nobody has done it for three intervals. */
export async function mustBeOnTime(queues: Queues, schedules: Schedules): Promise<void> {
  const held = (await lateness(queues, schedules)).filter(
    ([name, late]) => late > tooManyMissed * (schedules[name]?.every ?? 0),
  );
  if (held.length > 0) throw new Error(`late: ${held.map(([name]) => name).join(', ')}`);
}

/** Sees to it that the schedules stand as long as this process runs. */
export function keepSchedules(context: Context, schedules: Schedules, everyMs = lookMs) {
  const stopped = new AbortController();
  const { signal } = stopped;

  async function keep() {
    while (!signal.aborted) {
      await sleep(everyMs, undefined, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      await enterSchedules(context, schedules).catch((error) =>
        context.log.warn({ err: error }, 'schedules: will look again'),
      );
    }
  }

  const keeping = keep();
  return {
    close() {
      stopped.abort();
      return keeping;
    },
  };
}
