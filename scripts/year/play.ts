import { DateTime } from 'luxon';
import type { Config } from '../../platform/config.ts';
import { datesIdsBy } from '../../platform/database.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { startServer } from '../../server/start.ts';
import { json, sending } from '../speaker.ts';
import { daysUntil, zone } from './days.ts';
import { openPast } from './past.ts';
import { story } from './story/all.ts';
import { openWorld, type Step } from './world.ts';

/** The worker looks every minute; once a day is enough to tell a year by. */
const look = { hour: 9, minute: 10 };

/**
 * Lets Amara and Jonas live through a year that ends at `present`, in a sandbox where they have not met yet: they act
 * through Accord's API and in their own Outlook, and the worker's jobs do what they do, all by the clock of then.
 */
export async function playYear(
  config: Config & { databaseUrl: string },
  sandboxUrl: string,
  present = new Date(),
) {
  const days = daysUntil(present);
  const steps = story.map(({ when, ...step }) => ({ at: days.at(when), ...step }));
  const first = Math.min(...steps.map(({ at }) => at.getTime()));
  const moments: Moment[] = [...steps, ...looksBetween(new Date(first), present)];
  moments.sort((a, b) => a.at.getTime() - b.at.getTime());
  let clock = present;
  const now = () => clock;
  const log = createLogger('year', config.logLevel);
  const port = await freePort();
  const server = await startServer({ ...config, port }, log, now);
  const past = await openPast(config, log, now);
  const urls = { accord: `http://localhost:${port}`, sandbox: sandboxUrl, graph: config.graphUrl };
  const world = await openWorld(urls, days);

  async function setClock(to: Date | null): Promise<void> {
    clock = to ?? present;
    const body = { now: to?.toISOString() ?? null };
    await json(await fetch(`${sandboxUrl}/sandbox/clock`, sending('PUT', body)));
  }

  datesIdsBy(now);
  try {
    for (const { at, act, inOutlook } of [...moments, { at: present }]) {
      await setClock(at);
      await past.timePasses();
      await act?.(world);
      if (inOutlook) await past.readCalendars();
      await past.reactToAll();
    }
  } finally {
    datesIdsBy(null);
    await setClock(null);
    await past.close();
    await server.close();
  }
  return world.cast;
}

type Moment = { at: Date } & Partial<Omit<Step, 'when'>>;

function looksBetween(from: Date, to: Date): Moment[] {
  const looks: Moment[] = [];
  const first = DateTime.fromJSDate(from, { zone }).set(look);
  for (let at = first; at.toJSDate() < to; at = at.plus({ days: 1 }))
    looks.push({ at: at.toJSDate() });
  return looks;
}
