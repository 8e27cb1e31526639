import { schedules } from '../../worker/schedules.ts';
import { perform } from './play/acts.ts';
import { mornings, nextByTheDatabase } from './play/moments.ts';
import { untilAtRest } from './play/rest.ts';
import type { World } from './play/world.ts';

/** What comes first at a moment: what time has done, what people do, what is due to be said, and what has waited. */
const before = ['sweep-meetings', 'sweep-requests', 'sweep-pauses'] as const;
const after = ['sweep-promises', 'sweep-important-dates'] as const;
const last = ['sweep-deliveries', 'sweep-lost'] as const;

/**
 * Lets the people of a world live until `until`: goes from one moment at which something is to happen to the next,
 * lets them act and the worker work, and goes on when all is at rest. Resolves with the number of moments.
 */
export async function play(world: World, until: number): Promise<number> {
  const { db } = world.context;
  const acts = world.lives
    .flatMap((life) => life.history.acts.map((act) => ({ life, act })))
    .sort((a, b) => a.act.at - b.act.at);
  const wakes = world.lives.flatMap(({ history }) => mornings(history)).sort((a, b) => a - b);
  let moments = 0;
  for (let at = acts[0]?.act.at ?? until; at <= until; moments++) {
    world.goTo(at);
    while ((wakes[0] ?? until) <= at && wakes.length > 0) wakes.shift();
    await sweep(world, before);
    const now = acts.splice(0, acts.findIndex(({ act }) => act.at > at) >>> 0);
    await Promise.all(now.map(({ life, act }) => perform(world, life, act)));
    await untilAtRest(db);
    await sweep(world, after);
    await sweep(world, last);
    const next = [acts[0]?.act.at, wakes[0], await nextByTheDatabase(db, at)];
    at = Math.min(...next.map((each) => each ?? Number.POSITIVE_INFINITY));
  }
  return moments;
}

/** Runs schedules one after the other, and waits for what follows. */
async function sweep({ context }: World, names: readonly (keyof typeof schedules)[]) {
  for (const name of names) await schedules[name].run(context);
  await untilAtRest(context.db);
}
