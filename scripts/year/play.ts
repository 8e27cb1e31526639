import { type DateTime, Interval, DateTime as Time } from 'luxon';
import type { Config } from '../../platform/config.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { startServer } from '../../server/start.ts';
import { json, sending } from '../speaker.ts';
import { daysUntil, zone } from './days.ts';
import { openPast } from './past.ts';
import { story } from './story/all.ts';
import { openWorld } from './world.ts';

/** The times of a day at which Accord looks what time has brought. */
const looks = [
  { hour: 8, minute: 10 },
  { hour: 18, minute: 10 },
];

/**
 * Lets Amara and Jonas live through a year that ends now, in a sandbox where they have not met yet: they act
 * through Accord's API and in their own Outlook, and the worker's jobs do what they do, all by the clock of then.
 */
export async function playYear(config: Config & { databaseUrl: string }, sandboxUrl: string) {
  const present = new Date();
  let clock = present;
  const now = () => clock;
  const log = createLogger('year', config.logLevel);
  const port = await freePort();
  const server = await startServer({ ...config, port }, log, now);
  const past = await openPast(config, log, now);
  const days = daysUntil(present);
  const urls = { accord: `http://localhost:${port}`, sandbox: sandboxUrl, graph: config.graphUrl };
  const world = await openWorld(urls, days);

  async function setClock(to: Date | null): Promise<void> {
    clock = to ?? present;
    const body = { now: to?.toISOString() ?? null };
    await json(await fetch(`${sandboxUrl}/sandbox/clock`, sending('PUT', body)));
  }

  const steps = story.map(({ when, act }) => ({ at: days.at(when), act }));
  const first = Math.min(...steps.map(({ at }) => at.getTime()));
  const moments = [...steps, ...looksBetween(new Date(first), present)]
    .filter(({ at }) => at <= present)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  try {
    for (const { at, act } of [...moments, { at: present, act: null }]) {
      await setClock(at);
      await past.timePasses();
      if (!act) continue;
      await act(world);
      await past.actWasSeen();
    }
  } finally {
    await setClock(null);
    await past.close();
    await server.close();
  }
  return world.cast;
}

function looksBetween(from: Date, to: Date) {
  const days = Interval.fromDateTimes(
    Time.fromJSDate(from, { zone }).startOf('day'),
    Time.fromJSDate(to),
  ).splitBy({ days: 1 });
  return days.flatMap(({ start }) =>
    looks.map((look) => ({ at: (start as DateTime).set(look).toJSDate(), act: null })),
  );
}
