import { requestWatch } from '../../platform/requests.ts';
import type { Relay } from './reaction.ts';

/** Once a mentorship is agreed, both calendars are watched. */
export const watchCalendars: Relay = {
  name: 'watch-calendars',
  on: ['mentorship.accepted'],
  send: (queues, _event, people) => requestWatch(queues, people),
};
