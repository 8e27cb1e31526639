import type { Relay } from './reaction.ts';

/** What somebody should hear is brought to them. */
export const deliverNotification: Relay = {
  name: 'deliver-notification',
  on: ['notification.created'],
  async send({ queues }, event) {
    if (event.type !== 'notification.created') return;
    const { notificationId } = event.facts;
    await queues.queue('delivery').add('deliver', { notificationId }, { jobId: notificationId });
  },
};
