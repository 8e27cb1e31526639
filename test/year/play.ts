import { schedules } from '../../worker/schedules.ts';
import { perform } from './play/acts.ts';
import { type Due, mornings, nextByTheDatabase, type ScheduleName } from './play/moments.ts';
import { untilAtRest } from './play/rest.ts';
import type { World } from './play/world.ts';

/** What comes first at a moment: what time has done, then what people do, what is due to be said, and what has waited. */
const order = [
  ['sweep-meetings', 'sweep-requests', 'sweep-pauses'],
  ['sweep-promises', 'sweep-important-dates'],
  ['sweep-deliveries', 'sweep-lost'],
] as const;
const all: ScheduleName[] = order.flat();

/**
 * Lets the people of a world live until `until`: goes from one moment at which something is to happen to the next,
 * lets them act and the worker work, and goes on when all is at rest. Every schedule runs once a day whether or not
 * anything is due, and in between when something is. Resolves with the number of moments.
 */
export async function play(world: World, until: number): Promise<number> {
  const { db } = world.context;
  const acts = world.lives
    .flatMap((life) => life.history.acts.map((act) => ({ at: act.at, life, act })))
    .sort((a, b) => a.at - b.at);
  const wakes = world.lives.flatMap(({ history }) => mornings(history)).sort((a, b) => a.at - b.at);
  let moments = 0;
  let sweptOn = '';
  let due: Due[] = [];
  for (let at = acts[0]?.at ?? until; at <= until; moments++) {
    world.goTo(at);
    const day = new Date(at).toISOString().slice(0, 10);
    const awake = [...due, ...take(wakes, at)].filter((each) => each.at <= at).map(({ by }) => by);
    const names = day === sweptOn ? awake : all;
    sweptOn = day;
    await sweep(world, names, order[0]);
    const now = take(acts, at);
    await Promise.all(now.map(({ life, act }) => perform(world, life, act)));
    if (now.length > 0) await untilAtRest(db);
    // Who begins again in the morning is told then what they are to hear of their dates.
    const dates =
      names.includes('sweep-pauses') || now.length > 0 ? ['sweep-important-dates' as const] : [];
    await sweep(world, [...names, ...dates], order[1]);
    await sweep(world, names, order[2]);
    due = await nextByTheDatabase(db, at);
    const next = [acts[0]?.at, wakes[0]?.at, ...due.map((each) => each.at)];
    at = Math.min(...next.map((each) => each ?? Number.POSITIVE_INFINITY));
  }
  return moments;
}

/** Takes from the beginning of a list what is for `at`, or was. */
function take<T extends { at: number }>(list: T[], at: number): T[] {
  const first = list.findIndex((each) => each.at > at);
  return list.splice(0, first < 0 ? list.length : first);
}

/** Runs those schedules of a step that are named, and waits for what follows. */
async function sweep({ context }: World, names: ScheduleName[], step: readonly ScheduleName[]) {
  const runs = step.filter((name) => names.includes(name));
  for (const name of runs) await schedules[name].run(context);
  if (runs.length > 0) await untilAtRest(context.db);
}
