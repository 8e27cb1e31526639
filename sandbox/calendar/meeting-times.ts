import type { Person } from '../directory/people.ts';
import { availability, busyItems } from './free-busy.ts';
import type { Mailbox } from './mailbox.ts';
import type { ShowAs, Slot } from './types.ts';
import { isWithinWork } from './working-hours.ts';

export type Participant = { person: Person; mailbox: Mailbox; required: boolean };

export type Suggestion = {
  slot: Slot;
  /** Percent, as Graph weighs it: free counts whole, tentative half. */
  confidence: number;
  availability: ShowAs[];
};

export type Wish = {
  windows: Slot[];
  durationMs: number;
  /** Whether only working hours count. */
  workOnly: boolean;
  minimumPercentage: number;
  limit: number;
};

const STEP = 30 * 60_000;
const CHANCE: Record<ShowAs, number> = {
  free: 1,
  workingElsewhere: 1,
  unknown: 0.49,
  tentative: 0.5,
  busy: 0,
  oof: 0,
};

/**
 * Times at which the participants can meet: the likeliest first, then the earliest. Whoever is
 * required must be free or tentative.
 */
export function meetingTimes(participants: Participant[], wish: Wish): Suggestion[] {
  const suggestions = wish.windows.flatMap((window) => {
    const busy = participants.map(({ mailbox }) => busyItems(mailbox, window));
    return candidates(window, wish.durationMs)
      .filter(
        (slot) => !wish.workOnly || participants.every((one) => isWithinWork(one.person, slot)),
      )
      .map((slot) =>
        weigh(
          slot,
          busy.map((items) => availability(items, slot)),
        ),
      );
  });
  return suggestions
    .filter((suggestion) => suits(participants, suggestion, wish.minimumPercentage))
    .sort((a, b) => b.confidence - a.confidence || a.slot.start - b.slot.start)
    .slice(0, wish.limit);
}

function candidates(window: Slot, duration: number): Slot[] {
  const first = Math.ceil(window.start / STEP) * STEP;
  const count = Math.max(0, Math.floor((window.end - duration - first) / STEP) + 1);
  return Array.from({ length: count }, (_, index) => {
    const start = first + index * STEP;
    return { start, end: start + duration };
  });
}

function weigh(slot: Slot, states: ShowAs[]): Suggestion {
  const sum = states.reduce((total, state) => total + CHANCE[state], 0);
  return { slot, confidence: (100 * sum) / states.length, availability: states };
}

function suits(participants: Participant[], suggestion: Suggestion, minimum: number): boolean {
  const missing = suggestion.availability.some(
    (state, index) => participants[index]?.required && CHANCE[state] === 0,
  );
  return !missing && suggestion.confidence >= minimum;
}
