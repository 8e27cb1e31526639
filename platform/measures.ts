import type { Job } from 'bullmq';
import type { Database } from './database.ts';
import {
  failedDeliveries,
  oldestJob,
  outboxLag,
  queueDepth,
  syncLag,
  watchedMailboxes,
} from './metrics.ts';
import { type QueueName, type Queues, queueNames, usualWait } from './queues.ts';

/** How much there is in the queues, and how old the oldest of it is. */
export async function measureQueues(queues: Queues, now: Date): Promise<void> {
  queueDepth.reset();
  oldestJob.reset();
  await Promise.all(queueNames.map((name) => measureQueue(queues, name, now)));
}

async function measureQueue(queues: Queues, name: QueueName, now: Date): Promise<void> {
  const queue = queues.queue(name);
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  for (const [state, count] of Object.entries(counts)) {
    queueDepth.set({ queue: name, state }, count);
  }
  // The newest is the first of them; some may have been taken since they were counted.
  const last = Math.max(0, (counts.waiting ?? 0) - 1);
  const waiting = await queue.getJobs(['waiting'], Math.max(0, last - 20), last);
  // What is due and still delayed waits as well: nobody is there to take it.
  const delayed = await queue.getJobs(['delayed'], 0, 0, true);
  const since = [...delayed.map(isDue), ...waiting.map((job) => waitsSince(job, name, now))];
  const ages = since.map((at) => (now.getTime() - at) / 1000);
  oldestJob.set({ queue: name }, Math.max(0, ...ages));
}

/** Of a job that was tried before, or put off, `delay` is counted from then. */
const isDue = ({ timestamp, processedOn, delay }: Job): number =>
  (processedOn ?? timestamp) + delay;

/**
 * Since when a job could be done. The store does not say when a job was put back that was tried before: it was about a
 * wait after its last try, and of one that somebody runs again nothing is known.
 */
function waitsSince(job: Job, name: QueueName, now: Date): number {
  const { timestamp, processedOn, attemptsMade, opts } = job;
  if (processedOn) return processedOn + usualWait(name, attemptsMade);
  return attemptsMade > 0 ? now.getTime() : timestamp + (opts.delay ?? 0);
}

/** How far Accord is behind: in reading calendars, and in handing on what has happened. No person is named. */
export async function measureLag(db: Database): Promise<void> {
  const [lag] = await db.$queryRaw<
    {
      mailboxes: number;
      p50: number;
      p95: number;
      longest: number;
      outbox: number;
      failed: number;
    }[]
  >`
    SELECT count(*)::int AS mailboxes,
      coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY age), 0)::float AS p50,
      coalesce(percentile_cont(0.95) WITHIN GROUP (ORDER BY age), 0)::float AS p95,
      coalesce(max(age), 0)::float AS longest,
      (SELECT coalesce(extract(epoch FROM now() - recorded_at), 0)::float FROM (
        SELECT min(recorded_at) AS recorded_at FROM event WHERE published_at IS NULL) AS oldest) AS outbox,
      (SELECT count(*)::int FROM delivery WHERE failed_at > now() - interval '7 days' AND EXISTS (
        SELECT FROM delivery_item JOIN notification ON notification.id = notification_id
        WHERE delivery_id = delivery.id AND delivered_at IS NULL AND read_at IS NULL)) AS failed
    FROM (SELECT extract(epoch FROM now() - synced_at) AS age FROM calendar_cursor) AS ages`;
  if (!lag) return;
  watchedMailboxes.set(lag.mailboxes);
  syncLag.set({ quantile: '0.5' }, lag.p50);
  syncLag.set({ quantile: '0.95' }, lag.p95);
  syncLag.set({ quantile: '1' }, lag.longest);
  outboxLag.set(lag.outbox);
  failedDeliveries.set(lag.failed);
}
