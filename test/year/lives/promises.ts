import { day, hour } from '../oracle/time.ts';
import type { Pen } from './pen.ts';

let made = 0;

/** A promise after a meeting, by either for either, and what becomes of it: kept, late, never, put off, dropped. */
export function promise(pen: Pen, after: number, meeting: string | null): void {
  made += 1;
  const followUp = `follow-up-${made}`;
  const [owner, by] = [pen.side(), pen.side()];
  const days = pen.some(3, 18);
  const dueOn = (later: number) => new Date(after + later * day).toISOString().slice(0, 10);
  const at = (daysLater: number) => after + daysLater * day;
  pen.does(by, after + hour / 2, {
    act: 'promise',
    followUp,
    owner,
    dueOn: dueOn(days),
    meeting,
  });
  const finish = (daysLater: number) => pen.does(owner, at(daysLater), { act: 'do', followUp });
  pen.dice.pick<() => void>([
    [45, () => finish(pen.some(1, days - 1))],
    [12, () => finish(days + pen.some(0, 2))],
    [14, () => finish(days + pen.some(3, 12))],
    [9, () => {}],
    [
      12,
      () => {
        pen.does(owner, at(days + pen.some(-1, 4)), {
          act: 'put-off',
          followUp,
          dueOn: dueOn(days + 9),
        });
        finish(days + pen.some(6, 14));
      },
    ],
    [8, () => pen.does(pen.side(), at(pen.some(1, days + 5)), { act: 'drop', followUp })],
  ])();
}
