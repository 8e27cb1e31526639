import type { Job } from 'bullmq';
import { keepPromisesOf } from '../mentoring/promises/store.ts';
import { listenForChanges } from '../platform/changes.ts';
import { withoutContent } from '../platform/log.ts';
import { jobSeconds } from '../platform/metrics.ts';
import { TryLater } from '../platform/patience.ts';
import type { JobHandler, QueueName } from '../platform/queues.ts';
import { requestSync } from '../platform/requests.ts';
import type { Context } from './context.ts';
import { deliver } from './jobs/deliver.ts';
import { postEvent } from './jobs/post-event.ts';
import { react } from './jobs/react.ts';
import { syncCalendar } from './jobs/sync-calendar.ts';
import { watchMailbox } from './jobs/watch-mailbox.ts';
import { startOutbox } from './outbox.ts';
import { enterSchedules, isSchedule, schedules } from './schedules.ts';

/** What each queue's jobs do, and how many of them this process does at a time. */
const handlers = {
  notices: {
    concurrency: 2,
    run: ({ queues }, { data }) => requestSync(queues, data.personIds),
  },
  calendar: {
    concurrency: 8,
    run: (context, { data }) => syncCalendar(context, data.personId),
  },
  events: { concurrency: 8, run: (context, { data }) => react(context, data.eventId) },
  delivery: { concurrency: 2, run: (context, { data }) => deliver(context, data.notificationId) },
  webhooks: { concurrency: 4, run: (context, { data }) => postEvent(context, data.eventId) },
  upkeep: { concurrency: 4, run: upkeep },
} satisfies { [N in QueueName]: { concurrency: number; run: Handler<N> } };

type Handler<N extends QueueName> = (
  context: Context,
  job: Parameters<JobHandler<N>>[0],
) => Promise<void>;

async function upkeep(
  context: Context,
  { name, data }: Parameters<JobHandler<'upkeep'>>[0],
): Promise<void> {
  if (isSchedule(name)) return schedules[name].run(context);
  if (data.personId) return watchMailbox(context, data.personId, data.renew);
  if (data.mentorshipId) return keepPromisesOf(context.db, data.mentorshipId, context.now());
}

/** Starts all background work of this process; `close` lets what is under way finish. */
export async function startWork(context: Context) {
  const { config, db, queues, log } = context;
  const outbox = startOutbox(db, queues, log);
  const changes = listenForChanges(config.databaseUrl, log, {
    onChange: outbox.wake,
    onGap: outbox.wake,
  });
  await enterSchedules(queues);
  start('notices');
  start('calendar');
  start('events');
  start('delivery');
  start('webhooks');
  start('upkeep');

  function start<N extends QueueName>(name: N) {
    const { concurrency, run } = handlers[name] as { concurrency: number; run: Handler<N> };
    const handle: JobHandler<N> = (job) => timed(name, job, () => run(context, job));
    queues.work(name, handle, concurrency);
  }

  /** Measures a job, and logs its failure by id; what it was about stays in the database. */
  async function timed(queue: QueueName, job: Job, work: () => Promise<void>) {
    const stop = jobSeconds.startTimer({ queue });
    try {
      await work();
      stop({ outcome: 'done' });
    } catch (error) {
      stop({ outcome: 'failed' });
      log.warn(
        { err: error, queue, job: job.id, name: job.name, attempt: job.attemptsMade + 1 },
        'job failed',
      );
      throw error instanceof TryLater ? error : withoutContent(error);
    }
  }

  return {
    async close() {
      await changes.close();
      await outbox.close();
    },
  };
}
