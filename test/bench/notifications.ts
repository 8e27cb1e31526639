import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { clientState } from '../../graph/subscriptions/rules.ts';
import { freePort } from '../../platform/embedded-postgres.ts';
import { createLogger } from '../../platform/log.ts';
import { openQueues } from '../../platform/queues.ts';
import { memoryOf, type Stage } from './stage.ts';

const secret = 'the secret of the measurements';
const seconds = 6;

/** A notification as Graph sends it, for a mailbox that no other notification of the run is for. */
function notification() {
  const id = randomUUID();
  return {
    subscriptionId: randomUUID(),
    subscriptionExpirationDateTime: '2027-01-01T00:00:00.0000000Z',
    changeType: 'updated',
    resource: `Users/${id}/Events/AAMkAGI1AAAt9AHjAAA=`,
    resourceData: {
      '@odata.type': '#Microsoft.Graph.Event',
      '@odata.id': `Users/${id}/Events/AAMkAGI1AAAt9AHjAAA=`,
      '@odata.etag': 'W/"DwAAABYAAAB"',
      id: 'AAMkAGI1AAAt9AHjAAA=',
    },
    clientState: clientState(id, secret),
    tenantId: '5a4db0c5-0000-4000-8000-acc0ac0ac0ac',
  };
}

const bodies = (count: number, size: number): string[] =>
  Array.from({ length: count }, () =>
    JSON.stringify({ value: Array.from({ length: size }, notification) }),
  );

/** Sends different bodies as fast as they are answered; returns notifications a second and the answers' times. */
async function load(url: string, sent: string[], size: number) {
  let next = 0;
  const result = await autocannon({
    url: `${url}/graph/notifications`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections: 64,
    duration: seconds,
    setupClient: (client) => {
      const another = () => client.setBody(sent[next++ % sent.length] ?? '');
      another();
      client.on('response', another);
    },
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} were not accepted`);
  const accepted = result['2xx'];
  return {
    accepted: accepted * size,
    perSecond: Math.round((accepted * size) / result.duration),
    medianMs: result.latency.p50,
    p99Ms: result.latency.p99,
    repeated: next > sent.length,
  };
}

/** Bare route beside Accord's, in the same run, one after the other; and whether the queue has what was accepted. */
export async function measureNotifications(stage: Stage, size: number) {
  const sent = bodies(size === 1 ? 120_000 : 5_000, size);
  const barePort = await freePort();
  const bareUrl = `http://127.0.0.1:${barePort}`;
  const bare = await stage.start(
    'bare',
    'test/bench/bare-server.ts',
    [],
    { PORT: String(barePort) },
    `${bareUrl}/readyz`,
  );
  await load(bareUrl, sent.slice(0, 500), size);
  const baseline = await load(bareUrl, sent, size);
  await bare.script.kill('SIGTERM');

  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...stage.env, PORT: String(port), NOTIFICATION_SECRET: secret };
  const server = await stage.start('server', 'server/main.ts', [], env, `${url}/readyz`);
  const warmUp = bodies(500, size);
  const warmed = await load(url, warmUp, size);
  const accord = await load(url, sent, size);
  const memory = memoryOf(server.script);
  await server.script.kill('SIGTERM');
  const stored = await countStored(stage);
  // The warm-up's mailboxes repeat; the measured ones are all different, so each has a job of its own.
  const expected = Math.min(warmed.accepted, 500 * size) + accord.accepted;
  return { baseline, accord, stored, expected: accord.repeated ? null : expected, memory };
}

/** How many mailboxes the stored notices name. */
async function countStored({ databaseUrl, redisUrl }: Stage): Promise<number> {
  const log = createLogger('bench', 'error');
  const queues = openQueues({ databaseUrl, redisUrl }, (error) =>
    log.error({ err: error }, 'queue'),
  );
  await queues.ready();
  const jobs = await queues.queue('notices').getJobs(['waiting']);
  await queues.close();
  return new Set(jobs.flatMap(({ data }) => data.personIds)).size;
}
