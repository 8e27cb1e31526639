import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePairs, type Pair } from '../histories/crowd.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { until } from '../support/until.ts';
import { inDays } from './pairs.ts';

let accord: Installation;
let pairs: Pair[];
beforeAll(async () => {
  accord = await startInstallation();
  pairs = await makePairs(accord, 2);
});
afterAll(() => accord?.close());

const schedule = ({ mentor, mentee }: Pair, days: number) =>
  accord.tenant.schedule(mentor, { start: inDays(days), attendees: [mentee] });

async function states({ mentorshipId }: Pair): Promise<string> {
  const orderBy = { start: 'asc' } as const;
  const meetings = await accord.db.meeting.findMany({ where: { mentorshipId }, orderBy });
  return meetings.map(({ state }) => state).join();
}
const become = (pair: Pair, expected: string) =>
  until(
    () => states(pair),
    (found) => found === expected,
    { withinMs: 25_000 },
  );

const undelivered = async () => (await accord.tenant.json('/sandbox/notifications')).waiting;

/** How many notifications the server has accepted and stored since its start. */
async function stored(): Promise<number> {
  const metrics = await (await fetch(`${accord.url}/metrics`)).text();
  const [, count] =
    /^accord_graph_notifications_total\{outcome="stored"\} (\d+)/m.exec(metrics) ?? [];
  return Number(count ?? 0);
}

it('what happens while the server is down is delivered when it is back', async () => {
  const [pair] = pairs as [Pair];
  const { tenant, server } = accord;
  const known = await schedule(pair, 2);
  await become(pair, 'scheduled');

  await server.stop();
  await tenant.act(pair.mentee, known.iCalUId, 'decline');
  await schedule(pair, 3);
  await until(undelivered, (waiting) => waiting > 0);
  expect(await states(pair)).toBe('scheduled');
  server.start();
  await become(pair, 'declined,scheduled');
});

it('what arrives while the worker is down is kept, and done when it is back', async () => {
  const [, pair] = pairs as [Pair, Pair];
  const { tenant, worker } = accord;
  const known = await schedule(pair, 2);
  await become(pair, 'scheduled');

  await worker.stop();
  const before = await stored();
  await tenant.act(pair.mentee, known.iCalUId, 'decline');
  await until(stored, (count) => count > before);
  expect(await states(pair)).toBe('scheduled');
  worker.start();
  await become(pair, 'declined');
});
