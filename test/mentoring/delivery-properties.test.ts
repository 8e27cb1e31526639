import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, it } from 'vitest';
import type { Hours } from '../../mentoring/meetings/times/rules.ts';
import {
  gapMs,
  type NewMessage,
  plan,
  type Receiver,
  type Waiting,
} from '../../mentoring/notifications/delivery/rules.ts';
import { topics } from '../../mentoring/notifications/preferences/rules.ts';
import { Channel, Preferences, Topic } from '../../mentoring/notifications/preferences/schema.ts';
import { NotificationKind } from '../../mentoring/notifications/schema.ts';

const second = 1000;
const day = 24 * 60 * 60 * second;
/** The clocks change in Europe and in America within the weeks that follow. */
const start = Date.parse('2031-03-07T09:00:00Z');

const hours = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  from: fc.constantFrom('00:00', '02:30', '09:00', '22:00'),
  to: fc.constantFrom('00:00', '06:00', '13:15', '17:00'),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
});
const items = fc.array(
  fc.record({
    kind: fc.constantFrom(...NotificationKind.options),
    // Some of them in bursts.
    at: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: (21 * day) / second })),
    own: fc.boolean(),
    awaited: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
const some = fc.subarray(Topic.options);
const preferences = fc
  .record({
    hours: fc.constantFrom('working', 'any'),
    pace: fc.constantFrom('as-it-comes', 'weekly'),
    activity: some,
    email: some,
  })
  .map((each) => Preferences.parse(each));

type Sent = NewMessage & { at: number };

/** Plays what becomes of them with a channel that takes everything, from one moment of interest to the next. */
function play(all: Waiting[], receiver: Receiver) {
  const sent: Sent[] = [];
  const never: string[] = [];
  let lastAt: Date | null = null;
  let open: Waiting[] = [];
  const moments = new Set(all.map(({ createdAt }) => createdAt.getTime()));
  while (moments.size > 0) {
    const at = Math.min(...moments);
    moments.delete(at);
    open.push(...all.filter(({ createdAt }) => createdAt.getTime() === at));
    const planned = plan(open, { ...receiver, lastAt }, new Date(at));
    sent.push(...planned.now.map((message) => ({ ...message, at })));
    if (planned.now.length > 0) lastAt = new Date(at);
    never.push(...planned.never.map(({ id }) => id));
    for (const { until } of planned.later) moments.add(until.getTime());
    const over = [...never, ...planned.now.flatMap(({ notificationIds }) => notificationIds)];
    open = open.filter(({ id }) => !over.includes(id));
  }
  return { sent, never, open };
}

/** Said otherwise than the rules do: the wall clock is on the right side of both ends. */
function isAtWork({ days, from, to, zone }: Hours, at: number): boolean {
  const local = DateTime.fromMillis(at, { zone });
  const time = local.toFormat('HH:mm');
  if (from < to) return days.includes(local.weekday) && time >= from && time < to;
  const yesterday = local.minus({ days: 1 }).weekday;
  return (days.includes(local.weekday) && time >= from) || (days.includes(yesterday) && time < to);
}

it('whatever comes, and whatever they like: told once each way, in their hours, gathered, and nothing lost', () => {
  fc.assert(
    fc.property(items, hours, preferences, fc.boolean(), (raw, works, wants, canMail) => {
      const all: Waiting[] = raw.map(({ at, ...each }, index) => ({
        ...each,
        id: `n${index}`,
        own: each.own && each.kind === 'celebration',
        createdAt: new Date(start + at * second),
        read: false,
        told: [],
      }));
      const reach: Channel[] = canMail ? ['activity', 'email'] : ['activity'];
      const receiver = { preferences: wants, hours: works, reach, lastAt: null };
      const { sent, never, open } = play(all, receiver);

      expect(open).toEqual([]);
      for (const { id, kind, createdAt, own, awaited } of all) {
        const wanted = reach.filter((channel) => wants[channel].includes(topics[kind]));
        const ways = sent.filter(({ notificationIds }) => notificationIds.includes(id));
        expect(ways.map(({ channel }) => channel).toSorted()).toEqual(wanted.toSorted());
        expect(never.includes(id)).toBe(wanted.length === 0);
        const latest = wants.pace === 'weekly' && !awaited ? 15 : 8;
        for (const { at } of ways) {
          expect(at).toBeGreaterThanOrEqual(createdAt.getTime());
          expect(at).toBeLessThan(createdAt.getTime() + (own ? 1 : latest * day));
        }
      }
      const gathered = sent.filter(({ own }) => !own);
      for (const { at } of gathered)
        expect(wants.hours === 'any' || isAtWork(works, at)).toBe(true);
      for (const channel of Channel.options) {
        const times = gathered.filter((each) => each.channel === channel).map(({ at }) => at);
        for (const [index, at] of times.entries())
          if (index > 0) expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(gapMs);
      }
    }),
    { numRuns: 200, seed: 5 },
  );
});
