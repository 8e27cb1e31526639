import { type Mailbox, view } from './mailbox.ts';
import type { Item, ShowAs, Slot } from './types.ts';

const WEIGHT: Record<ShowAs, number> = {
  free: 0,
  unknown: 0,
  workingElsewhere: 1,
  tentative: 2,
  busy: 3,
  oof: 4,
};
const DIGIT: Record<ShowAs, string> = {
  free: '0',
  unknown: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '4',
};

/** What takes up somebody's time in a window, by start; free and cancelled events do not. */
export function busyItems(mailbox: Mailbox, window: Slot): Item[] {
  return view(mailbox, window)
    .filter((item) => !item.isCancelled && WEIGHT[item.showAs] > 0)
    .sort((a, b) => a.start - b.start);
}

/** The strongest claim on a slot among some events. */
export function availability(items: Item[], slot: Slot): ShowAs {
  return items
    .filter((item) => item.start < slot.end && item.end > slot.start)
    .reduce<ShowAs>((top, item) => (WEIGHT[item.showAs] > WEIGHT[top] ? item.showAs : top), 'free');
}

/** Graph's availability view: one digit for each interval of the window. */
export function availabilityView(items: Item[], window: Slot, intervalMinutes: number): string {
  const step = intervalMinutes * 60_000;
  let digits = '';
  for (let start = window.start; start < window.end; start += step) {
    digits += DIGIT[availability(items, { start, end: Math.min(start + step, window.end) })];
  }
  return digits;
}
