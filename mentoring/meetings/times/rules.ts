import { DateTime } from 'luxon';
import type { MeetingTime } from '../schema.ts';

/** A stretch of time in milliseconds since 1970; the end is no longer in it. */
export type Span = { start: number; end: number };

/** When somebody works: weekdays from 1, Monday, to 7, and wall times such as `09:00` in an IANA zone. */
export type Hours = { days: number[]; from: string; to: string; zone: string };

/** When somebody cannot be met, and when they work, where that is known. */
export type Schedule = { busy: Span[]; hours: Hours | null };

/** What to assume of people of whom nothing better is known. */
export const usualHours = (zone: string): Hours => ({
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  zone,
});

/** Where somebody lives, as far as that is known: nobody's row has a zone until their mailbox has been read. */
export const zoneOf = (hours: Hours | null, timeZone: string): string | null =>
  hours?.zone ?? (timeZone === 'UTC' ? null : timeZone);

const minute = 60_000;
const step = 15 * minute;
/** Nobody is asked to meet sooner than this. */
const aheadMs = 2 * 60 * minute;
const most = 12;

/** The part of what was asked for in which there is time to be found, from a quarter of an hour on. */
export function searchWindow(from: Date, days: number, now: Date): Span {
  const first = Math.max(from.getTime(), now.getTime() + aheadMs);
  const start = Math.ceil(first / step) * step;
  return { start, end: Math.max(start + step, from.getTime() + days * 24 * 60 * minute) };
}

/**
 * Times of so many minutes at which both are free and at work, soonest first: for each day where the first
 * of the people lives one in the morning and one in the afternoon, so that there is a choice of days.
 */
export function suggestTimes(
  people: (Schedule & { hours: Hours })[],
  window: Span,
  minutes: number,
): MeetingTime[] {
  const length = minutes * minute;
  const zone = people[0]?.hours.zone ?? 'UTC';
  const common = people
    .map(({ busy, hours }) => without(workSpans(hours, window), busy))
    .reduce(intersection);
  const chosen = new Map<string, number>();
  for (const span of common) {
    for (let at = onQuarter(span.start); at + length <= span.end; at += step) {
      const half = DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd a');
      const known = chosen.get(half);
      if (known === undefined || isRounder(at, known)) chosen.set(half, at);
    }
  }
  return [...chosen.values()]
    .sort((a, b) => a - b)
    .slice(0, most)
    .map((at) => ({ start: iso(at), end: iso(at + length) }));
}

const iso = (at: number): string => new Date(at).toISOString();
const onQuarter = (at: number): number => Math.ceil(at / step) * step;

/** People meet on the hour or the half hour rather than a quarter past, if that is not much later. */
const isRounder = (at: number, known: number): boolean =>
  at % (2 * step) === 0 && known % (2 * step) !== 0 && at - known === step;

/** When somebody works within a window. Hours that end before they begin go on into the next day. */
export function workSpans({ days, from, to, zone }: Hours, window: Span): Span[] {
  const spans: Span[] = [];
  let day = DateTime.fromMillis(window.start, { zone }).startOf('day').minus({ days: 1 });
  for (; day.toMillis() < window.end; day = day.plus({ days: 1 })) {
    if (!days.includes(day.weekday)) continue;
    const start = at(day, from);
    const end = at(to > from ? day : day.plus({ days: 1 }), to);
    spans.push(...intersection([{ start, end }], [window]));
  }
  return spans;
}

/** A wall time of a day; one that the clocks leap over is the moment after the leap. */
function at(day: DateTime, time: string): number {
  const [hour = 0, min = 0] = time.split(':').map(Number);
  return day.set({ hour, minute: min }).toMillis();
}

/** What two lists of spans have in common; each is in order and does not overlap itself. */
function intersection(a: Span[], b: Span[]): Span[] {
  return a.flatMap((one) =>
    b
      .map((other) => ({
        start: Math.max(one.start, other.start),
        end: Math.min(one.end, other.end),
      }))
      .filter(({ start, end }) => start < end),
  );
}

/** The spans less those that are taken. */
function without(spans: Span[], taken: Span[]): Span[] {
  return taken.reduce(
    (left, { start, end }) =>
      left.flatMap((span) =>
        start >= span.end || end <= span.start
          ? [span]
          : [
              { start: span.start, end: start },
              { start: end, end: span.end },
            ].filter((part) => part.start < part.end),
      ),
    spans,
  );
}
