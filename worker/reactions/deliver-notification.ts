import type { Relay } from './reaction.ts';

/** What somebody should hear is brought to them. */
export const deliverNotification: Relay = {
  name: 'deliver-notification',
  on: ['notification.created'],
  async send({ queues }, events) {
    const ids = events.flatMap((event) =>
      event.type === 'notification.created' ? [event.facts.notificationId] : [],
    );
    await queues
      .queue('delivery')
      .addBulk(
        ids.map((id) => ({ name: 'deliver', data: { notificationId: id }, opts: { jobId: id } })),
      );
  },
};
