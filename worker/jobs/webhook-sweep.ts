import { dayMs } from '../../mentoring/fields/rules.ts';
import { findUntaken } from '../../mentoring/webhooks/store.ts';
import { requestPosts } from '../../platform/requests.ts';
import type { Context } from '../context.ts';

const page = 500;
const none = '00000000-0000-0000-0000-000000000000';

/** Less than the tries of a job go on for: what is older has failed for good, and is an operator's to run again. */
const span = (now: Date) => ({
  after: new Date(now.getTime() - 3 * dayMs),
  before: new Date(now.getTime() - 10 * 60_000),
});

/** Asks again for what those who listen have not taken: its job may be lost. One that waits for its next try stays. */
export async function sweepWebhooks({ db, queues, now }: Context): Promise<void> {
  const within = span(now());
  for (let last = none; ; ) {
    const ids = await findUntaken(db, within, last, page);
    if (ids.length > 0) await requestPosts(queues, ids);
    if (ids.length < page) return;
    last = ids.at(-1) ?? none;
  }
}
