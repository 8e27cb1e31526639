import { webhookTypes } from '../../mentoring/webhooks/schema.ts';
import { findHeard } from '../../mentoring/webhooks/store.ts';
import { requestPosts } from '../../platform/requests.ts';
import type { Relay } from './reaction.ts';

/** A tenant's own programs hear what happened. */
export const postToWebhook: Relay = {
  name: 'post-to-webhook',
  on: webhookTypes,
  async send({ db, queues }, events) {
    const heard = await findHeard(db, [...new Set(events.map((each) => each.mentorshipId))]);
    const told = events.filter(({ mentorshipId }) => heard.has(mentorshipId));
    if (told.length > 0)
      await requestPosts(
        queues,
        told.map(({ id }) => id),
      );
  },
};
