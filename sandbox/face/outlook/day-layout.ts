import type { DateTime } from 'luxon';
import type { Entry } from './entries.ts';

/** Where an entry stands in the column of one day: minutes on the clock, and which lane of how many. */
export type Placed = { entry: Entry; from: number; to: number; lane: number; lanes: number };

const SHORTEST = 25;
const DAY = 24 * 60;

/** Places a day's timed entries side by side where they overlap. */
export function placeDay(entries: Entry[], day: DateTime): Placed[] {
  const spans = entries
    .filter((entry) => !entry.isAllDay && overlapsDay(entry, day))
    .map((entry) => ({ entry, ...clockSpan(entry, day) }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return clusters(spans).flatMap(placeCluster);
}

/** Whether any part of an entry falls on that day. */
export function overlapsDay(entry: Entry, day: DateTime): boolean {
  const start = day.startOf('day');
  const next = start.plus({ days: 1 });
  return entry.start < next && (entry.end > start || entry.start.equals(start));
}

type Span = { entry: Entry; from: number; to: number };

function clockSpan(entry: Entry, day: DateTime) {
  const from = entry.start.hasSame(day, 'day') ? minutesOf(entry.start) : 0;
  const to = entry.end.hasSame(day, 'day') ? minutesOf(entry.end) : DAY;
  return { from, to: Math.min(DAY, Math.max(to, from + SHORTEST)) };
}

const minutesOf = (time: DateTime) => time.hour * 60 + time.minute;

/** Groups of spans that touch each other, directly or through others. */
function clusters(spans: Span[]): Span[][] {
  const groups: Span[][] = [];
  let end = -1;
  for (const span of spans) {
    if (span.from >= end) groups.push([]);
    groups.at(-1)?.push(span);
    end = Math.max(end, span.to);
  }
  return groups;
}

function placeCluster(spans: Span[]): Placed[] {
  const laneEnds: number[] = [];
  const placed = spans.map((span) => {
    const free = laneEnds.findIndex((end) => end <= span.from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = span.to;
    return { ...span, lane };
  });
  return placed.map((span) => ({ ...span, lanes: laneEnds.length }));
}
