import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { Chance } from '../../histories/random.ts';
import type { Act, Deed, History } from '../history.ts';
import { hour, momentOf, plusDays } from '../oracle/time.ts';

/** What writing a life takes: chance, the two, and a place for what they do. */
export type Pen = ReturnType<typeof pen>;

/** Times of day at which people do things; now and then late in the evening. */
const times: [number, string][] = [
  [4, '09:30'],
  [4, '14:00'],
  [3, '16:30'],
  [1, '21:00'],
];

export function pen(dice: Chance, { people }: History, firstDay: string) {
  const acts: Act[] = [];

  /** From so many days to so many. */
  const some = (from: number, to: number) => from + dice.whole(to - from + 1);
  const side = (): Side => (dice.next() < 0.5 ? 'mentor' : 'mentee');
  const date = (dayOfYear: number) => plusDays(firstDay, dayOfYear);

  /** A moment of a day, at a time at which people of that side do things. */
  const moment = (who: Side, dayOfYear: number, time = dice.pick(times)) =>
    momentOf(people[who].zone, date(dayOfYear), time);

  const does = (by: Side, at: number, deed: Deed) => acts.push({ at, by, ...deed });
  const on = (by: Side, dayOfYear: number, deed: Deed) => does(by, moment(by, dayOfYear), deed);
  const after = (by: Side, at: number, hours: number, deed: Deed) =>
    does(by, at + hours * hour, deed);

  const maybe = (share: number) => dice.next() < share;
  return { dice, acts, some, side, date, moment, does, on, after, maybe };
}
