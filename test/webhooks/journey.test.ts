import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { messageOf, type WebhookType } from '../../mentoring/webhooks/schema.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { openQueues, type Queues } from '../../platform/queues.ts';
import { requestPosts } from '../../platform/requests.ts';
import { startWorker } from '../../worker/start.ts';
import { agree, inDays, newPair, newPerson, type Pair } from '../path/pairs.ts';
import { type Onlooker, watchQueues } from '../path/quiet.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { type Receiver, startReceiver } from './receiver.ts';

let accord: Accord;
let worker: { close: () => Promise<void> };
let onlooker: Onlooker;
let queues: Queues;
let receiver: Receiver;
let manager: string;
let pair: Pair;

beforeAll(async () => {
  accord = await startAccord({ worker: false });
  worker = await startWorker(accord.config, accord.log);
  onlooker = watchQueues(accord);
  queues = openQueues(accord.config, () => {});
  receiver = await startReceiver();
  manager = (await accord.tenant.person('Priya')).id;
  receiver.secret = (await set(receiver.url)).secret;
});
afterAll(async () => {
  receiver.close();
  await worker.close();
  await queues.close();
  await onlooker.close();
  await accord.close();
});
beforeEach(() => {
  receiver.reply = { status: 204 };
});

async function set(url: string): Promise<{ secret: string }> {
  return (await accord.api(manager, 'PUT', '/webhook', { url })).body;
}
const webhook = () => accord.db.webhook.findFirstOrThrow();

/** An act of the mentee's; resolves with the ids of the events that it has made. */
async function addGoal(): Promise<string[]> {
  const where = { type: 'goal.added', mentorshipId: pair.id };
  const before = await accord.db.event.findMany({ where });
  const goal = { title: 'Be heard', measure: 'Two talks', targetDate: '2039-01-31' };
  const path = `/mentorships/${pair.id}/goals`;
  const { status } = await accord.api(pair.mentee.id, 'POST', path, goal);
  expect(status).toBe(201);
  const after = await accord.db.event.findMany({ where });
  return after.map(({ id }) => id).filter((id) => before.every((known) => known.id !== id));
}

/** As if these had happened a while ago, and the webhook been there before. */
async function longAgo(events: string[]) {
  const [publishedAt, setAt] = [11, 12].map((ago) => new Date(Date.now() - ago * 60_000));
  await accord.db.event.updateMany({ where: { id: { in: events } }, data: { publishedAt } });
  await accord.db.webhook.updateMany({ data: { setAt } });
}

const ids = () => receiver.taken.map(({ id }) => id);
const arrived = (wanted: string[]) =>
  until(ids, (found) => wanted.every((id) => found.includes(id)), { withinMs: 20_000 });
const delayed = () => queues.queue('webhooks').getDelayed();
const comeNow = () => queues.queue('webhooks').promoteJobs();

it('every event of a journey arrives once, signed, as its schema has it, and without content', async () => {
  pair = await newPair(accord);
  const { mentor, mentee } = pair;
  await addGoal();
  const meeting = await accord.tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
  await pair.become('scheduled');
  await accord.tenant.act(mentee, meeting.iCalUId, 'decline');
  await pair.become('declined');
  await onlooker.quiet();
  const told = { type: { not: 'notification.created' } };
  const events = await accord.db.event.findMany({ where: told });
  expect(ids().sort()).toEqual(events.map(({ id }) => id).sort());
  const types = new Set(receiver.taken.map(({ type }) => type));
  for (const type of ['mentorship.requested', 'mentorship.accepted', 'goal.added'])
    expect(types).toContain(type);
  for (const type of ['meeting.scheduled', 'meeting.declined', 'alert.raised'])
    expect(types).toContain(type);
  for (const message of receiver.taken) {
    const schema = messageOf(message.type as WebhookType).strict();
    expect(schema.parse(message)).toEqual(message);
    expect(message).toMatchObject({ facts: events.find(({ id }) => id === message.id)?.facts });
  }
  expect(JSON.stringify(receiver.taken)).not.toMatch(/Be heard|Two talks|Mentoring|You listen/);
  expect(receiver.forged).toBe(0);
  expect(await webhook()).toMatchObject({ deliveredAt: expect.any(Date), failure: null });
});

it('what is not taken comes again, not before it is wanted, and once it is taken no more', async () => {
  receiver.reply = { status: 503, retryAfter: '90' };
  const wanted = await addGoal();
  const [job] = await until(delayed, (jobs) => jobs.length === 1);
  expect(job?.id).toBe(wanted[0]);
  expect(job?.delay).toBeGreaterThanOrEqual(90_000);
  expect(await webhook()).toMatchObject({ failure: 'it answered 503' });
  const { calls } = receiver;
  // The sweep leaves alone what waits for its next try.
  await longAgo(wanted);
  await onlooker.sweep('sweep-webhooks');
  await until(
    () => queues.queue('upkeep').getJobCountByTypes('waiting', 'active'),
    (n) => n === 0,
  );
  expect(await delayed()).toHaveLength(1);
  receiver.reply = { status: 500 };
  await comeNow();
  await until(
    async () => [receiver.calls, (await delayed()).length],
    ([n, left]) => n === calls + 1 && left === 1,
  );
  expect((await delayed())[0]?.delay).toBeGreaterThanOrEqual(300_000);
  receiver.reply = { status: 200 };
  await comeNow();
  await arrived(wanted);
  await onlooker.quiet();
  // As after a crash: it is published, and swept, once more.
  await requestPosts(queues, wanted);
  await onlooker.sweep('sweep-webhooks');
  await onlooker.quiet();
  expect(receiver.calls).toBe(calls + 2);
});

it('a receiver that hangs keeps nobody else waiting', async () => {
  receiver.reply = 'hang';
  const { calls } = receiver;
  const wanted = (await Promise.all([1, 2, 3, 4, 5, 6].map(addGoal))).flat();
  await until(
    () => receiver.calls,
    (count) => count >= calls + 4,
  );
  const began = performance.now();
  const two = {
    mentor: await newPerson(accord, 'Mentor'),
    mentee: await newPerson(accord, 'Mentee'),
  };
  await agree(accord, two);
  await until(
    () => accord.tenant.activity(two.mentee.id),
    (shown) => shown.length > 0,
  );
  // Who hangs is given up after ten.
  expect(performance.now() - began).toBeLessThan(9_000);
  receiver.reply = { status: 204 };
  receiver.letGo();
  await until(delayed, (jobs) => jobs.length >= 4);
  await comeNow();
  await arrived(wanted);
});

it('neither a worker that restarts nor queues that forget lose anything', async () => {
  await onlooker.quiet();
  receiver.reply = { status: 500 };
  const tried = await addGoal();
  await until(delayed, (jobs) => jobs.length === 1);
  await worker.close();
  const unheard = await addGoal();
  receiver.reply = { status: 204 };
  worker = await startWorker(accord.config, accord.log);
  await comeNow();
  await arrived([...tried, ...unheard]);

  receiver.reply = { status: 500 };
  const lost = await addGoal();
  await until(delayed, (jobs) => jobs.length === 1);
  await queues.queue('webhooks').obliterate({ force: true });
  await longAgo(lost);
  receiver.reply = { status: 204 };
  await onlooker.sweep('sweep-webhooks');
  await arrived(lost);
  await onlooker.quiet();
  const all = ids();
  expect(new Set(all).size).toBe(all.length);
});

it('one that wants no more is left alone, and its manager sees why', async () => {
  receiver.reply = { status: 500 };
  await addGoal();
  await until(delayed, (jobs) => jobs.length === 1);
  receiver.reply = { status: 410 };
  await addGoal();
  await until(webhook, ({ failure }) => failure?.includes('410') === true);
  const { calls } = receiver;
  await addGoal();
  await comeNow();
  await onlooker.quiet();
  expect(receiver.calls).toBe(calls);
  const { body } = await accord.api(manager, 'GET', '/webhook');
  expect(body).toMatchObject({ stopped: true, failure: 'it wants no more: it answered 410' });
  const metrics = await (await fetch(`${accord.url}/metrics`)).text();
  expect(metrics).toContain('accord_webhooks_total{outcome="unwanted"} 1');
});

it('the receiver in the documentation takes what is sent', async () => {
  const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const port = await freePort();
  const { secret } = await set(`http://localhost:${port}/`);
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: { ACCORD_SECRET: secret, PORT: String(port) },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const ping = async () => (await accord.api(manager, 'POST', '/webhook/test')).body;
  await until(ping, ({ taken }) => taken);
  const [id = ''] = await addGoal();
  await until(
    () => said,
    (text) => text.includes(id),
  );
  expect(said).toContain(`${id} goal.added`);
  await accord.api(manager, 'POST', '/webhook/secret');
  expect((await ping()).status).toBe(401);
  child.kill();
  await once(child, 'close');
});
