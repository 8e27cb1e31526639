import { dayMs } from '../../mentoring/fields/rules.ts';
import { findUntaken } from '../../mentoring/webhooks/store.ts';
import { requestPosts } from '../../platform/requests.ts';
import type { Context } from '../context.ts';
import { inPages } from './sweep.ts';

/** Less than the tries of a job go on for: what is older has failed for good, and is an operator's to run again. */
const span = (now: Date) => ({
  after: new Date(now.getTime() - 3 * dayMs),
  before: new Date(now.getTime() - 10 * 60_000),
});

/** Asks again for what those who listen have not taken: its job may be lost. One that waits for its next try stays. */
export async function sweepWebhooks({ db, queues, now }: Context): Promise<void> {
  const within = span(now());
  await inPages(
    (most, last) => findUntaken(db, within, most, last),
    (ids) => requestPosts(queues, ids),
  );
}
