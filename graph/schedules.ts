import type { ScheduleInformation, WorkingHours } from '@microsoft/microsoft-graph-types';
import { IANAZone } from 'luxon';
import { findIana } from 'windows-iana';
import { dayMs } from '../mentoring/fields/rules.ts';
import type { Hours, Schedule, Span } from '../mentoring/meetings/times/rules.ts';
import type { Mailbox } from './calendar.ts';
import type { Graph } from './client.ts';

const quarter = 15 * 60_000;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * When people are busy in a window, and when they work, by their mail addresses and in that order; null where
 * Graph cannot say. A window reaches 62 days at most and begins on a quarter of an hour.
 */
export async function readSchedules(
  graph: Graph,
  mailbox: Mailbox,
  mails: string[],
  window: Span,
): Promise<(Schedule | null)[]> {
  const utc = (at: number) => ({
    dateTime: new Date(at).toISOString().slice(0, -1),
    timeZone: 'UTC',
  });
  const answer: { value: ScheduleInformation[] } = await graph.inMailbox(mailbox, () =>
    graph.request(`/users/${mailbox}/calendar/getSchedule`).post({
      schedules: mails,
      startTime: utc(window.start),
      endTime: utc(window.end),
      availabilityViewInterval: 15,
    }),
  );
  return mails.map((mail) => {
    const found = answer.value.find(({ scheduleId }) => scheduleId?.toLowerCase() === mail);
    if (!found || found.error || !found.availabilityView) return null;
    const busy = busyIn(found.availabilityView, window.start);
    return { busy, hours: hoursOf(found.workingHours) };
  });
}

/** When people work, by their mail addresses and in that order; null where Graph does not say. */
export async function readHours(
  graph: Graph,
  mailbox: Mailbox,
  mails: string[],
  now: Date,
): Promise<(Hours | null)[]> {
  const start = Math.ceil(now.getTime() / quarter) * quarter;
  const schedules = await readSchedules(graph, mailbox, mails, { start, end: start + dayMs });
  return schedules.map((each) => each?.hours ?? null);
}

/** The stretches in which somebody is neither free (0) nor at work elsewhere (4); times in milliseconds. */
function busyIn(view: string, from: number): Span[] {
  return [...view.matchAll(/[^04]+/g)].map(({ 0: digits, index }) => ({
    start: from + index * quarter,
    end: from + (index + digits.length) * quarter,
  }));
}

/** Working hours in Accord's words; null where they are not given, or in a zone of somebody's own making. */
function hoursOf(hours: WorkingHours | null | undefined): Hours | null {
  const { daysOfWeek, startTime, endTime, timeZone } = hours ?? {};
  const name = timeZone?.name ?? '';
  const zone = findIana(name)[0] ?? name;
  if (!daysOfWeek || !startTime || !endTime || !IANAZone.isValidZone(zone)) return null;
  const days = daysOfWeek.map((day) => weekdays.indexOf(day.toLowerCase()) + 1);
  return { days, from: startTime.slice(0, 5), to: endTime.slice(0, 5), zone };
}
