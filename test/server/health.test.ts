import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/database.ts';
import { openQueues } from '../../platform/queues.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { until } from '../support/until.ts';
import { graphSender } from './support/graph-sender.ts';
import { expectProblem, send } from './support/send.ts';

let accord: Accord;
afterEach(() => accord.close());

const start = async (queues: 'postgres' | 'redis') => {
  accord = await startAccord({ queues, worker: false, logTo: logLines().to });
};
const get = (path: string) => send(`${accord.url}${path}`);
const isReady = async () => (await get('/readyz')).status;

describe.each(['postgres', 'redis'] as const)('with queues on %s', (kind) => {
  it('the process says that it lives and that it can serve', async () => {
    await start(kind);
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    const ready = await get('/readyz');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready' }]);

    // And how far behind it is: in the queues, with calendars, and with what has happened.
    const { db, tenant, api, config } = accord;
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    const ids = [];
    for (const [name, seconds] of [
      ['Amara', 100],
      ['Jonas', 300],
    ] as const) {
      await api((await tenant.person(name)).id, 'GET', '/me');
      const { id: personId } = await db.person.findFirstOrThrow({ orderBy: { id: 'desc' } });
      const window = { windowStart: ago(0), windowEnd: ago(0), syncedAt: ago(seconds) };
      await db.calendarCursor.create({ data: { personId, ...window } });
      ids.push(personId);
    }
    const event = {
      id: newId(),
      mentorshipId: newId(),
      type: 'goal.added',
      facts: {},
      audience: [],
    };
    await db.event.create({ data: { ...event, at: ago(0), recordedAt: ago(50) } });
    const queues = openQueues(config, () => {});
    const timestamp = ago(70).getTime();
    await queues.queue('notices').add('notice', { personIds: [] }, { timestamp });
    await queues.queue('notices').add('notice', { personIds: [] });
    await queues.queue('calendar').add('due', { personId: '' }, { timestamp, delay: 30_000 });
    await queues.queue('calendar').add('later', { personId: '' }, { delay: 30_000 });
    await queues.close();
    const { text } = await get('/metrics');
    const seconds = (name: string) =>
      Math.floor(Number(text.split(`\n${name} `)[1]?.split('\n')[0]) / 10);
    expect(seconds('accord_queue_oldest_seconds{queue="notices"}')).toBe(7);
    expect(seconds('accord_queue_oldest_seconds{queue="calendar"}')).toBe(4);
    expect(seconds('accord_queue_oldest_seconds{queue="events"}')).toBe(0);
    expect(seconds('accord_outbox_lag_seconds')).toBe(5);
    expect(seconds('accord_sync_lag_seconds{quantile="0.5"}')).toBe(20);
    expect(seconds('accord_sync_lag_seconds{quantile="1"}')).toBe(30);
    expect(text).toContain('accord_watched_mailboxes 2');
    for (const id of ids) expect(text).not.toContain(id);
  });

  it('it says that it cannot serve while the database is down, lives on, and recovers', async () => {
    await start(kind);
    await accord.database.shut();
    const asked = Date.now();
    const { detail } = expectProblem(await get('/readyz'), 503);
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect(detail).toContain('database');
    expect(detail.includes('queue')).toBe(kind === 'postgres');
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/metrics')).status).toBe(200);
    await accord.database.open();
    await until(isReady, (status) => status === 200);
  });
});

describe('when the queues’ own store is down', () => {
  it('the process says that it cannot serve, lives on, and shows its metrics', async () => {
    await start('redis');
    await accord.redis?.stop();
    for (let i = 0; i < 3; i++) {
      const { detail } = expectProblem(await get('/readyz'), 503);
      expect(detail).toContain('queue');
      expect(detail).not.toContain('database');
    }
    expect((await get('/healthz')).status).toBe(200);
    const metrics = await get('/metrics');
    expect(metrics.status).toBe(200);
    expect(metrics.text).toMatch(/^process_cpu_seconds_total /m);
    expect(metrics.text).not.toMatch(/^accord_queue_jobs\{/m);
  });
});

describe('the metrics', () => {
  it('count what Graph sent by what became of it, and what waits in the queues', async () => {
    await start('postgres');
    const value = async (name: string) => {
      const { text, headers } = await get('/metrics');
      expect(headers.get('content-type')).toMatch(/^text\/plain/);
      const line = text.split('\n').find((each) => each.startsWith(`${name} `));
      return Number(line?.split(' ')[1] ?? 0);
    };
    const stored = 'accord_graph_notifications_total{outcome="stored"}';
    const rejected = 'accord_graph_notifications_total{outcome="rejected"}';
    const before = { stored: await value(stored), rejected: await value(rejected) };
    const graph = graphSender(accord);
    const [ada, ben] = [
      '01990000-0000-7000-8000-000000000001',
      '01990000-0000-7000-8000-000000000002',
    ];
    const ours = [ada, ben, ada].map((personId) => graph.item(graph.ours(personId)));
    await graph.post({ value: [...ours, graph.item('foreign')] });
    expect(await value(stored)).toBe(before.stored + 3);
    expect(await value(rejected)).toBe(before.rejected + 1);
    // What was measured is good for a second.
    await until(
      () => value('accord_queue_jobs{queue="notices",state="waiting"}'),
      (waiting) => waiting === 1,
    );
  });

  it('name no person', async () => {
    await start('postgres');
    const amara = await accord.tenant.person('Amara');
    await accord.api(amara.id, 'GET', '/me');
    const { text } = await get('/metrics');
    for (const said of [amara.id, amara.mail, amara.displayName]) expect(text).not.toContain(said);
  });
});
