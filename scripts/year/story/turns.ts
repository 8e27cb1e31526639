import type { Side } from '../../../mentoring/mentorships/schema.ts';
import { askToo } from '../../demo.ts';
import type { When } from '../days.ts';
import { does, type Step } from '../world.ts';

/** Somebody takes note of the alert that stands. */
const takesNote = (when: When, by: Side, kind: string): Step => ({
  when,
  async act({ accord, cast }) {
    const { items } = await accord<{ items: { id: string; kind: string }[] }>(
      cast[by],
      'GET',
      '/alerts',
    );
    const alert = items.find((each) => each.kind === kind);
    if (!alert) throw new Error(`no alert ${kind} stands`);
    await accord(cast[by], 'POST', `/alerts/${alert.id}/acknowledge`);
  },
});

/** Three weeks away from everything. */
const pauses: Step = {
  when: [-14, 3, '16:30'],
  act: ({ accord, cast, days, home }) =>
    accord(cast.mentor, 'POST', `${home}/pause`, { until: days.on(-11, 3) }),
};

/** Somebody looks in, and reads what is new. */
const looksIn = (when: When, by: Side): Step => ({
  when,
  async act({ accord, cast, home }) {
    type Inbox = { items: { id: string; readAt: string | null }[] };
    const { items } = await accord<Inbox>(cast[by], 'GET', '/notifications');
    for (const { id, readAt } of items)
      if (!readAt) await accord(cast[by], 'POST', `/notifications/${id}/read`);
    await accord(cast[by], 'POST', `${home}/seen`);
  },
});

/** The two look in after every meeting, until a week ago: what has come since is new to them. */
const looks: Step[] = Array.from({ length: 25 }, (_, index) => -49 + 2 * index).flatMap((week) => [
  looksIn([week, -2, '08:45'], 'mentee'),
  looksIn([week, -2, '17:40'], 'mentor'),
]);

export const turnSteps: Step[] = [
  takesNote([-22, 0, '09:05'], 'mentor', 'repeated-cancellations'),
  takesNote([-22, 1, '12:10'], 'mentee', 'repeated-cancellations'),
  pauses,
  ...looks,
  does([-1, 1, '11:30'], 'mentee', '~/seen'),
  { when: [0, -4, '14:20'], act: ({ accord, cast }) => askToo(accord, cast) },
];
