import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { Chance } from '../../histories/random.ts';
import type { Act, Deed, History } from '../history.ts';
import { hour, plusDays, wall } from '../oracle/time.ts';

/** What writing a life takes: chance, the two, and a place for what they do. */
export type Pen = ReturnType<typeof pen>;

/**
 * Times of day at which people do things, in UTC: few, so that much happens at the same moment, and for everybody some
 * that are day where they live, and one that is late.
 */
const times = ['00:30', '08:30', '14:00', '20:00'];

export function pen(dice: Chance, { people }: History, firstDay: string) {
  const acts: Act[] = [];

  /** From so many days to so many. */
  const some = (from: number, to: number) => from + dice.whole(to - from + 1);
  const side = (): Side => (dice.next() < 0.5 ? 'mentor' : 'mentee');
  const date = (dayOfYear: number) => plusDays(firstDay, dayOfYear);

  /** A moment of a day at which somebody of that side may do something. */
  function moment(who: Side, dayOfYear: number): number {
    const all = times.map((time) => Date.parse(`${date(dayOfYear)}T${time}:00Z`));
    const awake = all.filter((at) => {
      const { time } = wall(people[who].zone, at);
      return time >= '08:00' && time < '22:30';
    });
    return awake[dice.whole(awake.length)] ?? all[0] ?? 0;
  }

  const does = (by: Side, at: number, deed: Deed) => acts.push({ at, by, ...deed });
  const on = (by: Side, dayOfYear: number, deed: Deed) => does(by, moment(by, dayOfYear), deed);
  const after = (by: Side, at: number, hours: number, deed: Deed) =>
    does(by, at + hours * hour, deed);

  const maybe = (share: number) => dice.next() < share;
  return { dice, acts, some, side, date, moment, does, on, after, maybe };
}
