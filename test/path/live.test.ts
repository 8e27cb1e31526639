import { EventSource } from 'eventsource';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change } from '../../mentoring/events/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { inDays, newPair, newPerson } from './pairs.ts';

const limitMs = 2_000;

let accord: Accord;
beforeAll(async () => {
  accord = await startAccord();
});
afterAll(() => accord?.close());

/** Somebody's open tab: what it hears, and when. */
async function openTab(userId: string) {
  const heard: (Change & { at: number })[] = [];
  const token = await accord.tenant.tokenFor(userId, 'api');
  const source = new EventSource(`${accord.url}/api/stream`, {
    fetch: (url, init) =>
      fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
  });
  source.addEventListener('change', ({ data }) =>
    heard.push({ ...JSON.parse(data), at: performance.now() }),
  );
  await until(
    () => source.readyState,
    (state) => state === EventSource.OPEN,
  );
  return { heard, close: () => source.close() };
}

it('tells both open tabs of the alert soon after the second decline in a row, and nobody else', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const stranger = await newPerson(accord, 'Stranger');
  const { tenant } = accord;
  const made = [
    await tenant.schedule(mentee, { start: inDays(1), attendees: [mentor] }),
    await tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] }),
    await tenant.schedule(mentor, { start: inDays(3), attendees: [mentee] }),
  ];
  await pair.become('scheduled', 'scheduled', 'scheduled');
  await tenant.act(mentee, made[1]?.iCalUId, 'decline');
  await pair.become('scheduled', 'declined', 'scheduled');

  const tabs = await Promise.all([mentor, mentee, stranger].map(({ id }) => openTab(id)));
  const [mentors, mentees, strangers] = tabs as [Tab, Tab, Tab];
  const before = performance.now();
  await tenant.act(mentee, made[2]?.iCalUId, 'decline');
  for (const tab of [mentors, mentees]) {
    const raised = await until(
      () => tab.heard.find(({ type }) => type === 'alert.raised'),
      (change) => change !== undefined,
      { withinMs: 20_000, everyMs: 5 },
    );
    expect(raised?.mentorshipId).toBe(pair.id);
    const took = (raised?.at ?? 0) - before;
    process.stdout.write(`from the second decline to an open tab: ${took.toFixed(0)} ms\n`);
    expect(took).toBeGreaterThan(0);
    expect(took).toBeLessThan(limitMs);
  }
  // A stream carries that something changed and where, never what it says.
  const keys = new Set(mentors.heard.flatMap((change) => Object.keys(change)));
  expect([...keys].sort()).toEqual(['at', 'mentorshipId', 'type']);
  expect(strangers.heard).toEqual([]);
  for (const tab of tabs) tab.close();
});

type Tab = Awaited<ReturnType<typeof openTab>>;
