import type { Goal } from '../../../mentoring/goals/schema.ts';
import { daysFrom } from './dates.ts';
import { reachedCount } from './words.ts';

/** A place on the path: `x` in percent of its length, `y` in pixels from the top. */
export type Place = { x: number; y: number };

/** How high the path is drawn: it climbs, with two gentle bends. */
const climb = { top: 30, bottom: 76, bend: 6 };

/** The height of the path at `x` percent. */
const heightAt = (x: number): number => {
  const share = x / 100;
  const { top, bottom, bend } = climb;
  const straight = bottom - (bottom - top) * share;
  return straight - bend * Math.sin(share * Math.PI * 4) * Math.sin(share * Math.PI);
};

export const placeAt = (x: number): Place => ({ x, y: heightAt(x) });

/** The line of the path from its start to `x` percent, as the points of a polyline. */
export const lineTo = (x: number): string =>
  Array.from({ length: 61 }, (_, step) => placeAt((x * step) / 60))
    .map((place) => `${place.x.toFixed(2)},${place.y.toFixed(2)}`)
    .join(' ');

export type PathShape = {
  /** Each milestone in its order, evenly on the way: what counts is the order, not the distance. */
  stops: (Place & { id: string; reached: boolean })[];
  /** How far the mentee has come, in percent. */
  walked: number;
  /** Where today is between the beginning and the target date, in percent. */
  today: number;
  days: { all: number; left: number };
};

/** What is drawn of a goal. `today` and `begun` are days of the reader's calendar. */
export const pathShape = (goal: Goal, begun: string, today: string): PathShape => {
  const { milestones, targetDate, state } = goal;
  const at = (index: number) => (100 * index) / (milestones.length + 1);
  const all = Math.max(1, daysFrom(begun, targetDate));
  const left = daysFrom(today, targetDate);
  return {
    stops: milestones.map(({ id, reachedAt }, index) => ({
      id,
      reached: reachedAt !== null,
      ...placeAt(at(index + 1)),
    })),
    walked: state === 'achieved' ? 100 : at(reachedCount(goal)),
    today: Math.min(100, Math.max(0, 100 * (1 - left / all))),
    days: { all, left },
  };
};
