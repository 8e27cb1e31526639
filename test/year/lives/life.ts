import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { Chance } from '../../histories/random.ts';
import { type History, other, type Terms } from '../history.ts';
import { meet, unsteadySide } from './meetings.ts';
import { pen as newPen, type Pen } from './pen.ts';
import { keepPossible } from './possible.ts';

/** The life of one mentorship over so many days, as chance would have it. */
export function life(dice: Chance, blank: History, firstDay: string, days: number): History {
  const pen = newPen(dice, blank, firstDay);
  const accepted = ask(pen, Math.min(40, Math.floor(days / 8)));
  if (accepted !== null) {
    const until = end(pen, accepted, days);
    const terms = agree(pen, accepted, until);
    const weeks = terms?.cadenceWeeks ?? pen.some(3, 5);
    const from =
      accepted +
      pen.dice.pick([
        [5, pen.some(3, 9)],
        [1, pen.some(12, 30)],
      ]);
    meet(pen, { from, until, weeks, unsteady: unsteadySide(pen) });
    goals(pen, accepted, until);
    dates(pen, accepted, until);
    pauses(pen, accepted, until);
  }
  return keepPossible({
    ...blank,
    acts: pen.acts.filter(({ at }) => at < Date.parse(firstDay) + days * 86_400_000),
  });
}

/** A request and its answer; resolves with the day on which it was accepted, if it was. */
function ask(pen: Pen, latest: number): number | null {
  const by: Side = pen.maybe(0.85) ? 'mentee' : 'mentor';
  const to = other(by);
  const on = pen.some(1, latest);
  pen.on(by, on, { act: 'request' });
  const accept = (day: number) => {
    pen.on(to, day, { act: 'accept' });
    return day;
  };
  return pen.dice.pick<() => number | null>([
    [60, () => accept(on + pen.some(1, 4))],
    [12, () => accept(on + pen.some(6, 13))],
    [
      10,
      () => {
        const asked = on + pen.some(1, 4);
        const replied = asked + pen.some(1, 8);
        pen.on(to, asked, { act: 'ask' });
        pen.on(by, replied, { act: 'reply' });
        return accept(replied + pen.some(1, 6));
      },
    ],
    [7, () => null],
    [
      4,
      () => {
        pen.on(to, on + pen.some(1, 8), { act: 'decline' });
        return null;
      },
    ],
    [
      4,
      () => {
        pen.on(by, on + pen.some(1, 8), { act: 'withdraw' });
        return null;
      },
    ],
  ])();
}

/** Most mentorships outlast the year; others are completed, or end before their time. */
function end(pen: Pen, accepted: number, days: number): number {
  const close = (day: number, reason: 'completed' | 'ended') => {
    pen.on(pen.side(), day, { act: 'close', reason });
    return day;
  };
  return pen.dice.pick<() => number>([
    [55, () => days],
    [30, () => close(accepted + pen.some(100, 300), 'completed')],
    [15, () => close(accepted + pen.some(30, 200), 'ended')],
  ])();
}

const someTerms = ({ dice }: Pen): Terms => ({
  cadenceWeeks: dice.pick([
    [1, 2],
    [2, 3],
    [4, 4],
    [3, 6],
  ]),
  durationMonths: dice.pick([
    [1, 3],
    [3, 6],
    [1, 7],
    [2, 9],
  ]),
  feedbackDays: dice.pick([
    [1, 45],
    [1, 60],
    [2, 120],
  ]),
  noticeHours: dice.pick([
    [3, 24],
    [1, 48],
  ]),
});

/** What the two agree, if they do: soon, late, with one signature, or written anew after a while. */
function agree(pen: Pen, accepted: number, until: number): Terms | null {
  if (pen.maybe(0.15)) return null;
  const terms = someTerms(pen);
  const version = (on: number, wait: number, what: Terms) => {
    const by = pen.side();
    pen.on(by, on, { act: 'write', terms: what });
    pen.on(by, on, { act: 'sign' });
    if (pen.maybe(0.9)) pen.on(other(by), on + wait, { act: 'sign' });
  };
  version(
    accepted + pen.some(1, 6),
    pen.dice.pick([
      [4, 3],
      [1, 40],
    ]),
    terms,
  );
  if (pen.maybe(0.3)) {
    const anew = { ...someTerms(pen), durationMonths: terms.durationMonths + pen.some(0, 2) };
    version(pen.some(accepted + 50, Math.max(accepted + 50, until - 20)), pen.some(1, 9), anew);
  }
  return terms;
}

function goals(pen: Pen, accepted: number, until: number): void {
  for (let n = 1; n <= pen.some(0, 2); n++) {
    const goal = `goal-${n}`;
    const by = pen.maybe(0.75) ? 'mentee' : 'mentor';
    const on = accepted + pen.some(2, 60);
    pen.on(by, on, { act: 'goal', goal });
    if (by === 'mentor' && pen.maybe(0.8))
      pen.on('mentee', on + pen.some(1, 6), { act: 'accept-goal', goal });
    const milestone = `${goal}-milestone`;
    if (pen.maybe(0.6)) {
      pen.on('mentee', on + pen.some(7, 12), { act: 'plan', goal, milestone });
      pen.on('mentee', on + pen.some(20, 90), { act: 'reach', goal, milestone });
    }
    if (pen.maybe(0.6))
      pen.on('mentee', pen.some(on + 30, Math.max(on + 30, until)), { act: 'achieve', goal });
  }
}

function dates(pen: Pen, accepted: number, until: number): void {
  if (pen.maybe(0.7)) return;
  const on = pen.some(accepted + 5, Math.max(accepted + 5, until - 10));
  const ahead = pen.some(1, 25);
  pen.on(pen.maybe(0.8) ? 'mentee' : 'mentor', on, {
    act: 'mark-date',
    date: 'date',
    on: pen.date(on + ahead),
  });
  if (pen.maybe(0.5))
    pen.on('mentee', on + ahead + pen.some(1, 5), { act: 'tell-date', date: 'date' });
}

function pauses(pen: Pen, accepted: number, until: number): void {
  for (
    let n = 0;
    n <
    pen.dice.pick([
      [3, 0],
      [2, 1],
      [1, 2],
    ]);
    n++
  ) {
    const on = pen.some(accepted + 15, Math.max(accepted + 15, until - 10));
    const length = pen.some(5, 35);
    pen.on(pen.side(), on, { act: 'pause', until: pen.date(on + length) });
    if (pen.maybe(0.35)) pen.on(pen.side(), on + pen.some(2, length), { act: 'resume' });
  }
}
