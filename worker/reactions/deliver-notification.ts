import { personsOf } from '../../mentoring/notifications/store.ts';
import { requestDelivery } from '../../platform/requests.ts';
import type { Relay } from './reaction.ts';

/** What somebody should hear is brought to them, all that they should hear by one job. */
export const deliverNotification: Relay = {
  name: 'deliver-notification',
  on: ['notification.created'],
  async send({ db, queues }, events) {
    const ids = events.flatMap((event) =>
      event.type === 'notification.created' ? [event.facts.notificationId] : [],
    );
    await requestDelivery(queues, await personsOf(db, ids));
  },
};
