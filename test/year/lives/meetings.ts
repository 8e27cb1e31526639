import type { Side } from '../../../mentoring/mentorships/schema.ts';

import { day, hour } from '../oracle/time.ts';
import type { Pen } from './pen.ts';
import { promise } from './promises.ts';

/** A meeting as it is planned: by whom, and when. */
type Plan = { name: string; organizer: Side; start: number; end: number };

/** How often the two meet, from when to when, and who of them is apt to call off. */
export type Rhythm = { from: number; until: number; weeks: number; unsteady: Side | null };

/** Meetings over a year, with what becomes of each; now and then the two lose sight of each other. */
export function meet(pen: Pen, { from, until, weeks, unsteady }: Rhythm): void {
  let count = 0;
  for (let on = from; on < until; ) {
    count += 1;
    const organizer: Side = pen.maybe(0.6) ? 'mentee' : 'mentor';
    const start = pen.moment(organizer, on) + hour;
    const end =
      start +
      pen.dice.pick([
        [2, hour],
        [1, hour / 2],
      ]);
    const plan = { name: `meeting-${count}`, organizer, start, end };
    // Most agree on the next meeting when they part, others a few days ahead.
    const ahead = pen.maybe(0.75) ? weeks * 7 - pen.some(0, 3) : pen.some(1, 6);
    schedule(pen, plan, pen.moment(organizer, Math.max(from - 2, on - ahead)));
    pen.dice.pick(unsteady && pen.maybe(0.7) ? [[1, callOff(unsteady)]] : fates)(pen, plan);
    on += Math.round(weeks * 7 * (0.8 + pen.dice.next() * 0.5));
    if (pen.maybe(0.12)) on += pen.some(15, 60);
  }
}

function schedule(pen: Pen, { name: meeting, organizer, start, end }: Plan, at: number): void {
  pen.does(organizer, Math.min(at, start - hour), { act: 'schedule', meeting, start, end });
}

type Fate = (pen: Pen, plan: Plan) => void;

/** Comes to pass, and something comes of it: notes at once, later or never, and promises. */
const held: Fate = (pen, { name: meeting, end }) => {
  if (pen.maybe(0.55)) pen.after(pen.side(), end, 24, { act: 'note', meeting });
  else if (pen.maybe(0.3))
    pen.after(pen.side(), end, 24 * pen.some(3, 5), { act: 'note', meeting });
  if (pen.maybe(0.35)) promise(pen, end, pen.maybe(0.8) ? meeting : null);
};

const callOff =
  (who: Side): Fate =>
  (pen, { name: meeting, start }) =>
    pen.does(
      who,
      start -
        pen.dice.pick([
          [1, hour],
          [2, 2 * day + hour],
        ]),
      { act: 'call-off', meeting },
    );

/** The organizer moves it, in time or late; then it is held. */
const moved: Fate = (pen, plan) => {
  const { name: meeting, organizer } = plan;
  const by = pen.some(1, 4) * day;
  const [start, end] = [plan.start + by, plan.end + by];
  const notice = pen.dice.pick([
    [1, hour],
    [1, 3 * day + hour],
  ]);
  pen.does(organizer, plan.start - notice, { act: 'move', meeting, start, end });
  held(pen, { ...plan, start, end });
};

/** Called off, and another made in its stead by the same hand: within a day, or too late to count as that. */
const rescheduled: Fate = (pen, { name, organizer, start, end }) => {
  const at =
    start -
    pen.dice.pick([
      [1, 1],
      [1, 25],
      [1, 49],
    ]) *
      hour;
  const by = pen.some(1, 8) * day;
  const instead = { name: `${name}-again`, organizer, start: start + by, end: end + by };
  pen.does(organizer, at, { act: 'call-off', meeting: name });
  schedule(
    pen,
    instead,
    at +
      pen.dice.pick([
        [3, 1],
        [1, 27],
      ]) *
        hour,
  );
  held(pen, instead);
};

const missed: Fate = (pen, { name: meeting, end }) =>
  pen.after(
    pen.side(),
    end,
    pen.dice.pick([
      [1, 6],
      [1, 24],
    ]),
    { act: 'miss', meeting },
  );

const fates: [number, Fate][] = [
  [60, held],
  [6, callOff('mentor')],
  [6, callOff('mentee')],
  [8, moved],
  [7, rescheduled],
  [3, missed],
];

/** Somebody who for a while has no time for it. */
export const unsteadySide = (pen: Pen): Side | null => (pen.maybe(0.2) ? pen.side() : null);
