import { findUnanswered } from '../../mentoring/events/store.ts';
import type { Queues } from '../../platform/queues.ts';
import type { Context } from '../context.ts';
import { reactions } from '../reactions/all.ts';
import { inPages } from './sweep.ts';

const hour = 60 * 60_000;
/** A job has its time and its ten tries; what is not done after that is asked for anew. */
const patienceMs = 10 * 60_000;

/**
 * Finds events of so many hours that a reaction has not answered for: their jobs were lost, or have failed. An hour
 * at a time, so that each question costs what happened in it, however long the log is.
 */
export async function askForUnanswered(context: Context, hours: number): Promise<void> {
  const end = context.now().getTime() - patienceMs;
  for (let start = end - hours * hour; start < end; start += hour)
    await askWithin(context, { from: new Date(start), before: new Date(start + hour) });
}

async function askWithin({ db, queues }: Context, span: Parameters<typeof findUnanswered>[2]) {
  const due = reactions.flatMap(({ name, on }) => on.map((type) => ({ type, reaction: name })));
  await inPages(
    (most, last) => findUnanswered(db, due, span, most, last),
    async (ids) => {
      for (const id of ids) await askAgain(queues, id);
    },
  );
}

/**
 * A lost job is made anew. One that has failed stays where an operator sees it, and is tried once more each time that
 * it has rested for as long as it had been tried before: what was only an outage is done soon after, and what fails
 * for good troubles nobody.
 */
async function askAgain(queues: Queues, eventId: string): Promise<void> {
  const events = queues.queue('events');
  const job = await events.getJob(eventId);
  if (!job) {
    await events.add('again', { eventId }, { jobId: eventId });
    return;
  }
  const { timestamp, finishedOn } = job;
  const rested = finishedOn && Date.now() - finishedOn >= finishedOn - timestamp;
  if (rested && (await job.isFailed())) await job.retry('failed');
}
