import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportantDate } from '../../mentoring/important-dates/schema.ts';
import type { Notification } from '../../mentoring/notifications/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { day, hour, newPair, type Pair } from './pairs.ts';
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

/** Ten days ahead at ten in the morning, as both live by UTC. */
const talkAt = new Date(Math.floor(Date.now() / day) * day + 10 * day + 10 * hour);
const fromTalk = (days: number, hours = 0) => new Date(+talkAt + days * day + hours * hour);

async function newTalk(pair: Pair, more: object = {}): Promise<ImportantDate> {
  const body = { title: 'My talk to the board', at: talkAt.toISOString(), ...more };
  const made = await accord.api(
    pair.mentee.id,
    'POST',
    `/mentorships/${pair.id}/important-dates`,
    body,
  );
  expect(made.status).toBe(201);
  return made.body;
}

/** Lets the sweep look at a time of the worker's clock, and all that follows be done. */
async function sweepAt(now: Date) {
  const { worker } = accord;
  if (!worker) throw new Error('no worker');
  worker.context.now = () => now;
  await onlooker.sweep('sweep-important-dates');
  await onlooker.quiet();
  worker.context.now = () => new Date();
}

/** What somebody is told of dates, oldest first. */
async function told({ id }: SandboxPerson): Promise<Notification[]> {
  const { items } = (await accord.api(id, 'GET', '/notifications')).body;
  return items.filter(({ kind }: Notification) => kind.startsWith('important-date')).reverse();
}
const kinds = async (person: SandboxPerson) => (await told(person)).map(({ kind }) => kind);
const feed = async ({ id }: SandboxPerson): Promise<{ activityType: string }[]> =>
  (await accord.tenant.activity(id)).filter(({ activityType }: { activityType: string }) =>
    activityType.startsWith('importantDate'),
  );

it('the mentor hears of it three days before, with the offer of a check-in, and both are asked after it', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const talk = await newTalk(pair);
  await sweepAt(fromTalk(-4));
  expect(await told(mentor)).toEqual([]);
  for (const hours of [0, 1, 20]) await sweepAt(fromTalk(-3, hours));
  expect(await told(mentor)).toMatchObject([
    {
      kind: 'important-date-ahead',
      subjectId: talk.id,
      page: `mentorships/${pair.id}/meetings/new?for=${talk.id}`,
    },
  ]);
  expect(await told(mentee)).toEqual([]);
  await sweepAt(fromTalk(0, 8));
  for (const days of [1, 2, 6]) await sweepAt(fromTalk(days));
  expect(await kinds(mentor)).toEqual(['important-date-ahead', 'important-date-passed']);
  expect(await kinds(mentee)).toEqual(['important-date-passed']);

  const sent = await until(
    () => feed(mentor),
    ({ length }) => length === 2,
  );
  expect(sent.map(({ activityType }) => activityType).toSorted()).toEqual([
    'importantDateAhead',
    'importantDatePassed',
  ]);
  expect(JSON.stringify([sent, await told(mentor), await told(mentee)])).not.toContain('board');
  const timeline = (await accord.api(mentor.id, 'GET', `/mentorships/${pair.id}/timeline`)).body;
  const entries = timeline.items.filter(({ type }: { type: string }) => /^important/.test(type));
  expect(
    entries.map(({ type, by, title }: { type: string; by: string; title: string }) => [
      type,
      by,
      title,
    ]),
  ).toEqual([
    ['important-date.passed', null, 'My talk to the board'],
    ['important-date.added', 'mentee', 'My talk to the board'],
  ]);
});

it('what was told is taken back when it is moved or removed, and told anew for the new time', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const talk = await newTalk(pair);
  await sweepAt(fromTalk(-3));
  expect(await kinds(mentor)).toEqual(['important-date-ahead']);
  const path = `/important-dates/${talk.id}`;
  const at = fromTalk(7).toISOString();
  expect((await accord.api(mentee.id, 'PATCH', path, { title: 'Talk' })).status).toBe(200);
  expect(await kinds(mentor)).toEqual(['important-date-ahead']);
  expect((await accord.api(mentee.id, 'PATCH', path, { at })).status).toBe(200);
  expect(await told(mentor)).toEqual([]);
  for (const days of [-2, 1]) await sweepAt(fromTalk(days));
  expect(await told(mentor)).toEqual([]);
  await sweepAt(fromTalk(5));
  expect(await kinds(mentor)).toEqual(['important-date-ahead']);
  expect((await accord.api(mentee.id, 'DELETE', path)).status).toBe(204);
  expect(await told(mentor)).toEqual([]);
  await sweepAt(fromTalk(8));
  expect([await told(mentor), await told(mentee)]).toEqual([[], []]);
});

it('nobody is asked what the mentee has said already', async () => {
  const pair = await newPair(accord);
  const { id } = await newTalk(pair);
  const over = { at: new Date(Date.now() - hour) };
  await accord.db.importantDate.update({ where: { id }, data: over });
  const howItWent = 'They clapped.';
  const said = await accord.api(pair.mentee.id, 'PATCH', `/important-dates/${id}`, { howItWent });
  expect(said.body).toMatchObject({ howItWent });
  const morning = new Date(Math.floor(Date.now() / day) * day + 2 * day + 10 * hour);
  await sweepAt(morning);
  expect([await told(pair.mentor), await told(pair.mentee)]).toEqual([[], []]);
});

it('nobody is told anything while the two rest, or after they have ended', async () => {
  const [resting, ended] = [await newPair(accord), await newPair(accord)];
  for (const pair of [resting, ended]) await newTalk(pair);
  const until = new Date(Date.now() + 30 * day).toISOString().slice(0, 10);
  await accord.api(resting.mentor.id, 'POST', `/mentorships/${resting.id}/pause`, { until });
  await accord.api(ended.mentor.id, 'POST', `/mentorships/${ended.id}/close`, { reason: 'ended' });
  for (const days of [-3, 1]) await sweepAt(fromTalk(days));
  for (const { mentor, mentee } of [resting, ended]) {
    expect([await told(mentor), await told(mentee)]).toEqual([[], []]);
  }
  await accord.api(resting.mentor.id, 'POST', `/mentorships/${resting.id}/resume`, {});
  await sweepAt(fromTalk(2));
  expect(await kinds(resting.mentor)).toEqual(['important-date-passed']);
});

it('two workers that look at once tell each thing once', async () => {
  const pair = await newPair(accord);
  await newTalk(pair);
  const { worker } = accord;
  if (!worker) throw new Error('no worker');
  worker.context.now = () => fromTalk(1);
  await Promise.all(Array.from({ length: 4 }, () => onlooker.sweep('sweep-important-dates')));
  await onlooker.quiet();
  worker.context.now = () => new Date();
  expect(await kinds(pair.mentor)).toEqual(['important-date-passed']);
  const passed = { mentorshipId: pair.id, type: 'important-date.passed' };
  expect(await accord.db.event.count({ where: passed })).toBe(1);
});
