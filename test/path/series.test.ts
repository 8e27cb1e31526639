import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { day, inDays, newPair, type Pair } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

let accord: Accord;
let onlooker: Onlooker;
beforeAll(async () => {
  accord = await startAccord();
  onlooker = watchQueues(accord);
});
afterAll(async () => {
  await onlooker?.close();
  await accord?.close();
});

/** A weekly series of four meetings that the mentor organises, from tomorrow on. */
function weekly(pair: Pair) {
  const start = inDays(1);
  const weekday = start.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  const pattern = { type: 'weekly', interval: 1, daysOfWeek: [weekday.toLowerCase()] };
  const startDate = start.toISOString().slice(0, 10);
  const range = { type: 'numbered', startDate, numberOfOccurrences: 4 };
  const recurrence = { pattern, range };
  return accord.tenant.schedule(pair.mentor, { start, attendees: [pair.mentee], recurrence });
}

/** A person's copies of the series' occurrences, in order. */
async function occurrences(owner: SandboxPerson, iCalUId: string) {
  const { id } = await accord.tenant.copyOf(owner, iCalUId);
  const window = `startDateTime=${inDays(0).toISOString()}&endDateTime=${inDays(40).toISOString()}`;
  const path = `/me/events/${id}/instances?${window}`;
  const { value } = await accord.tenant.graph(owner.id, 'GET', path);
  return value as { id: string }[];
}

const actOn = (owner: SandboxPerson, { id = '' }: { id?: string } = {}, what: string) =>
  accord.tenant.graph(owner.id, 'POST', `/me/events/${id}/${what}`, {});

const four = ['scheduled', 'scheduled', 'scheduled', 'scheduled'] as const;

it('each occurrence is a meeting, and one of them is cancelled by itself', async () => {
  const pair = await newPair(accord);
  const { iCalUId } = await weekly(pair);
  const made = await pair.become(...four);
  const starts = made.map(({ start }) => Date.parse(start));
  expect(starts.map((start) => start - (starts[0] ?? 0))).toEqual(
    [0, 7, 14, 21].map((n) => n * day),
  );

  const [, second] = await occurrences(pair.mentor, iCalUId);
  await actOn(pair.mentor, second, 'cancel');
  const found = await pair.become('scheduled', 'cancelled', 'scheduled', 'scheduled');
  expect(found[1]).toMatchObject({ endedBy: 'mentor', id: made[1]?.id });
  await onlooker.quiet();
  expect(await pair.alerts()).toEqual([]);
});

it('two of them declined, one after the other, are a row', async () => {
  const pair = await newPair(accord);
  const { iCalUId } = await weekly(pair);
  await pair.become(...four);
  const [, second, third] = await occurrences(pair.mentee, iCalUId);
  await actOn(pair.mentee, second, 'decline');
  await actOn(pair.mentee, third, 'decline');
  const found = await pair.become('scheduled', 'declined', 'declined', 'scheduled');
  const [alert] = await pair.alerted('repeated-cancellations mentee');
  const ids = alert?.evidence.meetings.map(({ id }) => id);
  expect(ids).toEqual([found[1]?.id, found[2]?.id]);
});

it('an occurrence that is moved stays the same meeting', async () => {
  const pair = await newPair(accord);
  const { iCalUId } = await weekly(pair);
  const made = await pair.become(...four);
  const [, second] = await occurrences(pair.mentor, iCalUId);
  const to = inDays(9.5);
  const time = (at: Date) => ({ dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' });
  const body = { start: time(to), end: time(new Date(to.getTime() + day / 24)) };
  await accord.tenant.graph(pair.mentor.id, 'PATCH', `/me/events/${second?.id}`, body);
  const moved = (found: typeof made) => found.some(({ start }) => start === to.toISOString());
  const found = await until(pair.meetings, moved);
  expect(found.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
});

it.each([
  ['the mentor cancels', 'mentor', 'cancel', 'cancelled'],
  ['the mentee declines', 'mentee', 'decline', 'declined'],
] as const)('%s the whole of it: all that were to come are off', async (_, by, what, state) => {
  const pair = await newPair(accord);
  const { iCalUId } = await weekly(pair);
  await pair.become(...four);
  await accord.tenant.act(pair[by], iCalUId, what);
  const found = await pair.become(state, state, state, state);
  expect(new Set(found.map(({ endedBy }) => endedBy))).toEqual(new Set([by]));
  const alerts = await pair.alerted(`introduction-cancelled ${by}`, `repeated-cancellations ${by}`);
  const repeated = alerts.find(({ kind }) => kind === 'repeated-cancellations');
  expect(repeated?.evidence.count).toBe(4);
});
