import { DateTime, IANAZone } from 'luxon';
import type { NewEvent } from '../../events/schema.ts';
import { dayMs } from '../../fields/rules.ts';
import type { Side } from '../../mentorships/schema.ts';
import type { Moment } from '../rules.ts';

/** How many days before a date the mentor is told of it. */
const daysBefore = 3;
/** How long afterwards somebody is still asked about it: later it would come out of the blue. */
const askDays = 7;
/** Nobody hears of it in the night. */
const wakeHours = { from: 8, to: 20 };

/** What has been told of a date already; each is told once. */
export type Told = {
  aheadToldAt: Date | null;
  mentorAskedAt: Date | null;
  menteeAskedAt: Date | null;
};

/** Something to tell one of the two, and where it is noted that they were told. */
export type Telling = {
  mark: keyof Told;
  side: Side;
  kind: 'important-date-ahead' | 'important-date-passed';
};

const tellings: (Telling & { isDue: typeof isNear })[] = [
  { mark: 'aheadToldAt', side: 'mentor', kind: 'important-date-ahead', isDue: isNear },
  { mark: 'mentorAskedAt', side: 'mentor', kind: 'important-date-passed', isDue: isJustOver },
  { mark: 'menteeAskedAt', side: 'mentee', kind: 'important-date-passed', isDue: isJustOver },
];

/** What is to be told of a date now, to each where they live; nobody is asked what the mentee has said already. */
export function dueTellings(
  date: Moment & Told & { howItWent: string | null },
  zones: Record<Side, string>,
  now: Date,
): Telling[] {
  return tellings
    .filter(({ mark, side, kind, isDue }) => {
      if (date[mark] || (kind === 'important-date-passed' && date.howItWent)) return false;
      const here = DateTime.fromJSDate(now, { zone: knownZone(zones[side]) });
      return isAwake(here) && isDue(startIn(date, here), here);
    })
    .map(({ mark, side, kind }) => ({ mark, side, kind }));
}

/** What has happened to a date with these tellings: it has come near, or, with the first question, passed. */
export function eventsOf(date: Told & { id: string }, due: Telling[], at: Date): NewEvent[] {
  const facts = { importantDateId: date.id };
  const isTold = (kind: Telling['kind']) => due.some((telling) => telling.kind === kind);
  const wasAsked = date.mentorAskedAt ?? date.menteeAskedAt;
  const events: NewEvent[] = [];
  if (isTold('important-date-ahead')) events.push({ type: 'important-date.came', at, facts });
  if (isTold('important-date-passed') && !wasAsked)
    events.push({ type: 'important-date.passed', at, facts });
  return events;
}

/** Between these, every telling of a date is due, in whatever zone somebody lives. */
export const reach = (now: Date) => ({
  after: new Date(now.getTime() - (askDays + 3) * dayMs),
  before: new Date(now.getTime() + (daysBefore + 2) * dayMs),
});

/** When it begins where somebody lives; a whole day begins at their own midnight. */
function startIn({ at, allDay }: Moment, here: DateTime): DateTime {
  return allDay
    ? DateTime.fromJSDate(at, { zone: 'utc' }).setZone(here.zone, { keepLocalTime: true })
    : DateTime.fromJSDate(at, { zone: here.zone });
}

const knownZone = (zone: string): string => (IANAZone.isValidZone(zone) ? zone : 'utc');

const morningOf = (day: DateTime): DateTime => day.startOf('day').set({ hour: wakeHours.from });

const isAwake = ({ hour }: DateTime): boolean => hour >= wakeHours.from && hour < wakeHours.to;

/** Whether a date has not begun yet where somebody lives. */
export function isAhead(date: Moment, zone: string, now: Date): boolean {
  const here = DateTime.fromJSDate(now, { zone: knownZone(zone) });
  return here < startIn(date, here);
}

function isNear(start: DateTime, now: DateTime): boolean {
  return now >= morningOf(start.minus({ days: daysBefore })) && now < start;
}

function isJustOver(start: DateTime, now: DateTime): boolean {
  const morningAfter = morningOf(start.plus({ days: 1 }));
  return now >= morningAfter && now < morningAfter.plus({ days: askDays });
}
