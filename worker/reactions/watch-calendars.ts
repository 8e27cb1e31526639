import { findPeopleOf } from '../../mentoring/mentorships/store.ts';
import { requestWatch } from '../../platform/requests.ts';
import type { Relay } from './reaction.ts';

/** Once a mentorship is agreed, both calendars are watched; once it is over, no longer for its sake. */
export const watchCalendars: Relay = {
  name: 'watch-calendars',
  on: ['mentorship.accepted', 'mentorship.closed'],
  async send({ db, queues }, events) {
    const ids = events.map(({ mentorshipId }) => mentorshipId);
    await requestWatch(queues, await findPeopleOf(db, ids));
  },
};
