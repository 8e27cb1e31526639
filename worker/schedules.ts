import type { Queues } from '../platform/queues.ts';
import type { Context } from './context.ts';
import { sweepImportantDates } from './jobs/important-dates.ts';
import { sweepPauses, sweepRequests } from './jobs/mentorship-sweeps.ts';
import {
  sweepCalendars,
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
  'sweep-lost': { every: 5 * minute, run: sweepLost },
  'sweep-requests': { every: 15 * minute, run: sweepRequests },
  'sweep-pauses': { every: 5 * minute, run: sweepPauses },
  'sweep-important-dates': { every: 15 * minute, run: sweepImportantDates },
  'sweep-promises': { every: minute, run: sweepPromises },
  'sweep-webhooks': { every: 60 * minute, run: sweepWebhooks },
} satisfies Record<string, { every: number; run: (context: Context) => Promise<void> }>;

export type ScheduleName = keyof typeof schedules;
export const isSchedule = (name: string): name is ScheduleName => name in schedules;

/** Enters the schedules in the queue; every worker may do so, and they stand once. */
export async function enterSchedules(queues: Queues): Promise<void> {
  const upkeep = queues.queue('upkeep');
  for (const [name, { every }] of Object.entries(schedules)) {
    await upkeep.upsertJobScheduler(name, { every }, { name, data: {}, opts: { attempts: 1 } });
  }
}
