import { describe, expect, it } from 'vitest';
import { usualHours } from '../../mentoring/meetings/times/rules.ts';
import {
  byWeight,
  digestAfter,
  nextWork,
  plan,
  type Receiver,
  type Waiting,
} from '../../mentoring/notifications/delivery/rules.ts';
import { preferencesOf, topics } from '../../mentoring/notifications/preferences/rules.ts';
import { Topic } from '../../mentoring/notifications/preferences/schema.ts';
import type { NotificationKind } from '../../mentoring/notifications/schema.ts';

const berlin = usualHours('Europe/Berlin');
/** Wednesday the 12th of March 2031, at half past eleven in Berlin. */
const noon = new Date('2031-03-12T10:30:00Z');
const night = new Date('2031-03-12T22:00:00Z');
const morning = new Date('2031-03-13T08:00:00Z');
const monday = new Date('2031-03-17T08:00:00Z');

const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id,
  kind: 'goal-proposed',
  createdAt: new Date('2031-03-12T10:00:00Z'),
  own: false,
  awaited: false,
  read: false,
  told: [],
  ...more,
});
const receiver = (wants: object = {}, more: Partial<Receiver> = {}): Receiver => ({
  preferences: preferencesOf(wants),
  hours: berlin,
  reach: ['activity', 'email'],
  lastAt: null,
  ...more,
});
const one = [waiting('a')];
const two = [waiting('a'), waiting('b', { kind: 'alert-raised' })];
const told = (...ids: string[]) => [{ channel: 'activity', own: false, notificationIds: ids }];

describe('what goes out, and when', () => {
  it.each<[string, Waiting[], Receiver, Date, object]>([
    ['at work: at once, as one message', two, receiver(), noon, { now: told('a', 'b') }],
    ['at night: in the morning', one, receiver(), night, { later: [{ id: 'a', until: morning }] }],
    ['at any time, if they like', one, receiver({ hours: 'any' }), night, { now: told('a') }],
    [
      'a celebration of their own act at night: at once, and alone',
      [waiting('a', { kind: 'celebration', own: true }), ...two.slice(1)],
      receiver(),
      night,
      {
        now: [{ channel: 'activity', own: true, notificationIds: ['a'] }],
        later: [{ id: 'b', until: morning }],
      },
    ],
    [
      'shortly after another message: half a minute after it',
      one,
      receiver({}, { lastAt: new Date(noon.getTime() - 10_000) }),
      noon,
      { later: [{ id: 'a', until: new Date(noon.getTime() + 20_000) }] },
    ],
    [
      'half a minute after another message: at once',
      one,
      receiver({}, { lastAt: new Date(noon.getTime() - 30_000) }),
      noon,
      { now: told('a') },
    ],
    [
      'the rest after a message ends after work: in the morning',
      one,
      receiver({}, { lastAt: new Date('2031-03-12T15:59:50Z') }),
      new Date('2031-03-12T15:59:55Z'),
      { later: [{ id: 'a', until: morning }] },
    ],
    [
      'once a week: as the next week of work begins, but a request that waits for them',
      [...two, waiting('c', { kind: 'mentorship-requested', awaited: true })],
      receiver({ pace: 'weekly' }),
      noon,
      {
        now: told('c'),
        later: [
          { id: 'a', until: monday },
          { id: 'b', until: monday },
        ],
      },
    ],
    ['once a week, on the day', two, receiver({ pace: 'weekly' }), monday, { now: told('a', 'b') }],
    [
      'once a week, and the worker was down that day: still in their hours',
      one,
      receiver({ pace: 'weekly' }),
      new Date('2031-03-18T10:00:00Z'),
      { now: told('a') },
    ],
    [
      'by mail too: both at once',
      one,
      receiver({ email: ['goals'] }),
      noon,
      { now: [...told('a'), { channel: 'email', own: false, notificationIds: ['a'] }] },
    ],
    [
      'by mail alone',
      one,
      receiver({ activity: [], email: ['goals'] }),
      noon,
      { now: [{ channel: 'email', own: false, notificationIds: ['a'] }] },
    ],
    [
      'by mail, where there is none, and nowhere else: not at all',
      one,
      receiver({ activity: [], email: ['goals'] }, { reach: ['activity'] }),
      noon,
      { never: [{ id: 'a', failure: 'not wanted' }] },
    ],
    [
      'the feed refused it: by mail',
      [waiting('a', { told: [{ channel: 'activity', failure: 'refused with 403' }] })],
      receiver(),
      noon,
      { now: [{ channel: 'email', own: false, notificationIds: ['a'] }] },
    ],
    [
      'the feed refused it, at night: by mail, in the morning',
      [waiting('a', { told: [{ channel: 'activity', failure: 'refused with 403' }] })],
      receiver(),
      night,
      { later: [{ id: 'a', until: morning }] },
    ],
    [
      'all refused it',
      [waiting('a', { told: [{ channel: 'activity', failure: 'refused with 403' }] })],
      receiver({}, { reach: ['activity'] }),
      noon,
      { never: [{ id: 'a', failure: 'refused with 403' }] },
    ],
    [
      'the feed did not take it for a week: by mail',
      [waiting('a', { told: [{ channel: 'activity', failure: 'given up' }] })],
      receiver(),
      noon,
      { now: [{ channel: 'email', own: false, notificationIds: ['a'] }] },
    ],
    [
      'read in the tab meanwhile: not at all',
      [waiting('a', { read: true }), ...two.slice(1)],
      receiver(),
      noon,
      { now: told('b'), never: [{ id: 'a', failure: 'read' }] },
    ],
    [
      'under way: left to whoever has it in hand',
      [waiting('a', { told: [{ channel: 'activity', failure: null }] })],
      receiver(),
      noon,
      {},
    ],
  ])('%s', (_what, items, to, now, expected) => {
    expect(plan(items, to, now)).toEqual({ now: [], later: [], never: [], ...expected });
  });
});

describe('working hours', () => {
  it.each([
    ['on the day the clocks go forward', '2031-03-29T12:00:00Z', '2031-03-31T07:00:00Z'],
    ['on the day they go back', '2031-10-25T12:00:00Z', '2031-10-27T08:00:00Z'],
    ['as work ends, which is no longer in it', '2031-03-12T16:00:00Z', '2031-03-13T08:00:00Z'],
    ['as it begins', '2031-03-13T08:00:00Z', '2031-03-13T08:00:00Z'],
  ])('%s', (_when, from, next) => {
    expect(nextWork(berlin, new Date(from)).toISOString()).toBe(next.replace('Z', '.000Z'));
  });

  it('of a night shift go on into the next day', () => {
    const nights = { days: [7], from: '22:00', to: '06:00', zone: 'Asia/Kolkata' };
    expect(nextWork(nights, new Date('2031-03-16T20:00:00Z'))).toEqual(
      new Date('2031-03-16T20:00:00Z'),
    );
  });

  it('begin a week where somebody lives, the one after a digest that is just out', () => {
    expect(digestAfter(monday, berlin)).toEqual(monday);
    expect(digestAfter(new Date(monday.getTime() + 1), berlin)).toEqual(
      new Date('2031-03-24T08:00:00Z'),
    );
    const auckland = usualHours('Pacific/Auckland');
    expect(digestAfter(noon, auckland)).toEqual(new Date('2031-03-16T20:00:00Z'));
  });

  it('that never come keep nobody from hearing anything', () => {
    expect(nextWork({ ...berlin, days: [] }, noon)).toEqual(noon);
    expect(nextWork({ ...berlin, zone: 'Nowhere/Land' }, noon)).toEqual(noon);
  });
});

describe('what a message leads with', () => {
  it('is what waits for an answer, before what is only good to know', () => {
    const kinds = ['mentorship-paused', 'celebration', 'alert-raised', 'mentorship-requested'];
    const order = kinds
      .map((kind) => ({ kind: kind as NotificationKind, createdAt: noon }))
      .toSorted(byWeight);
    expect(order.map(({ kind }) => kind)).toEqual(kinds.toReversed());
  });

  it('every topic is about something', () => {
    expect(new Set(Object.values(topics))).toEqual(new Set(Topic.options));
  });
});
