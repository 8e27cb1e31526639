import type { Job } from 'bullmq';
import { retryAfterOf } from '../graph/client.ts';
import { keepPromisesOf } from '../mentoring/promises/store.ts';
import { listenForChanges } from '../platform/changes.ts';
import { withoutContent } from '../platform/log.ts';
import { jobSeconds } from '../platform/metrics.ts';
import { TryLater } from '../platform/patience.ts';
import { isPutOff, type JobHandler, putOff, type QueueName } from '../platform/queues.ts';
import { requestSync } from '../platform/requests.ts';
import { traced } from '../platform/tracing.ts';
import { enterSchedules, keepSchedules, runSchedule, type Schedules } from './clock.ts';
import type { Context } from './context.ts';
import { deliver } from './jobs/deliver.ts';
import { postEvent } from './jobs/post-event.ts';
import { react } from './jobs/react.ts';
import { syncCalendar } from './jobs/sync-calendar.ts';
import { watchMailbox } from './jobs/watch-mailbox.ts';
import { startOutbox } from './outbox.ts';
import { schedules } from './schedules.ts';

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
  delivery: { concurrency: 8, run: (context, job) => tell(context, job) },
  webhooks: { concurrency: 4, run: (context, { data }) => postEvent(context, data.eventId) },
  upkeep: { concurrency: 4, run: upkeep },
} satisfies { [N in QueueName]: { concurrency: number; run: Handler<N> } };

type Handler<N extends QueueName> = (
  context: Context,
  job: Parameters<JobHandler<N>>[0],
) => Promise<void>;

async function upkeep(context: Context, job: Parameters<JobHandler<'upkeep'>>[0]): Promise<void> {
  const { name, data } = job;
  if (name in schedules) return runSchedule(context, schedules, job);
  if (data.personId) return watchMailbox(context, data.personId, data.renew);
  if (data.mentorshipId) return keepPromisesOf(context.db, data.mentorshipId, context.now());
}

/** Tells a person what they are to hear; a channel that asks to be left alone for a while is. */
const tell: Handler<'delivery'> = (context, job) =>
  deliver(context, job.data.personId).catch((error) => {
    const wait = retryAfterOf(error);
    if (wait > 0) return putOff(job, wait);
    throw error;
  });

/** What a trace says of a job. */
const told = ({ id = '', name, queueName, attemptsMade }: Job) => ({
  'messaging.system': 'bullmq',
  'messaging.destination.name': queueName,
  'messaging.message.id': id,
  'accord.job': name,
  'accord.attempt': attemptsMade + 1,
});

/** Starts all background work of this process; `close` lets what is under way finish. */
export async function startWork(context: Context, byTheClock: Schedules = schedules) {
  const { config, db, queues, log } = context;
  const outbox = startOutbox(db, queues, log);
  const changes = listenForChanges(config.databaseUrl, log, {
    onChange: outbox.wake,
    onGap: outbox.wake,
  });
  await enterSchedules(context, byTheClock);
  const clock = keepSchedules(context, byTheClock);
  start('notices');
  start('calendar');
  start('events');
  start('delivery');
  start('webhooks');
  start('upkeep');

  function start<N extends QueueName>(name: N) {
    const { concurrency, run } = handlers[name] as { concurrency: number; run: Handler<N> };
    const handle: JobHandler<N> = (job) => timed(name, job, () => run(context, job));
    const perSecond = name === 'delivery' ? config.deliveriesPerSecond : undefined;
    queues.work(name, handle, concurrency, { perSecond });
  }

  /** Measures a job, and logs its failure by id; what it was about stays in the database. */
  async function timed(queue: QueueName, job: Job, work: () => Promise<void>) {
    const stop = jobSeconds.startTimer({ queue });
    try {
      const { metadata: parent } = job.opts.telemetry ?? {};
      await traced(`process ${queue}`, { kind: 'CONSUMER', parent, attributes: told(job) }, work);
      stop({ outcome: 'done' });
    } catch (error) {
      stop({ outcome: isPutOff(error) ? 'put off' : 'failed' });
      if (isPutOff(error)) throw error;
      log.warn(
        { err: error, queue, job: job.id, name: job.name, attempt: job.attemptsMade + 1 },
        'job failed',
      );
      throw error instanceof TryLater ? error : withoutContent(error);
    }
  }

  return {
    outbox,
    async close() {
      await clock.close();
      await changes.close();
      await outbox.close();
    },
  };
}
