import type { Schedules } from './clock.ts';
import { sweepImportantDates } from './jobs/important-dates.ts';
import { sweepPauses, sweepRequests } from './jobs/mentorship-sweeps.ts';
import {
  sweepCalendars,
  sweepDeliveries,
  sweepLongLost,
  sweepLost,
  sweepMeetings,
  sweepPromises,
  sweepSubscriptions,
} from './jobs/sweeps.ts';
import { sweepWebhooks } from './jobs/webhook-sweep.ts';

const minute = 60_000;

/** What runs by the clock, however many workers there are: name, how often, and what it does. */
export const schedules = {
  'sweep-calendars': { every: minute, run: sweepCalendars },
  'sweep-subscriptions': { every: 5 * minute, run: sweepSubscriptions },
  'sweep-meetings': { every: minute, run: sweepMeetings },
  'sweep-deliveries': { every: minute / 2, run: sweepDeliveries },
  'sweep-lost': { every: 5 * minute, run: sweepLost },
  'sweep-long-lost': { every: 60 * minute, run: sweepLongLost },
  'sweep-requests': { every: 15 * minute, run: sweepRequests },
  'sweep-pauses': { every: 5 * minute, run: sweepPauses },
  'sweep-important-dates': { every: 15 * minute, run: sweepImportantDates },
  'sweep-promises': { every: minute, run: sweepPromises },
  'sweep-webhooks': { every: 60 * minute, run: sweepWebhooks },
} satisfies Schedules;
