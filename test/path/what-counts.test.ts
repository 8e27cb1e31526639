import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Side } from '../../mentoring/mentorships/schema.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { day, hour, inDays, minute, newPair, type Pair } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

let accord: Accord;
let onlooker: Onlooker;
beforeAll(async () => {
  accord = await startAccord();
  onlooker = watchQueues(accord);
});
afterAll(async () => {
  await onlooker?.close();
  await accord?.close();
});

/** A meeting organised by one of the two. */
const schedule = (pair: Pair, organizer: Side, start: Date) => {
  const attendee = organizer === 'mentor' ? pair.mentee : pair.mentor;
  return accord.tenant.schedule(pair[organizer], { start, attendees: [attendee] });
};

/** A meeting long held, so that what comes after it is never the introductory one. */
async function held(pair: Pair): Promise<void> {
  const start = inDays(-10);
  const meeting = {
    organizerId: pair.mentor.id,
    attendeeIds: [pair.mentee.id],
    subject: 'Mentoring',
    start,
    end: new Date(start.getTime() + hour),
    createdAt: inDays(-20),
  };
  await accord.tenant.post('/sandbox/history', [meeting]);
  await pair.become('held');
}

const proposal = (start: Date) => {
  const time = (at: Date) => ({ dateTime: at.toISOString().slice(0, 19), timeZone: 'UTC' });
  const end = new Date(start.getTime() + hour);
  return { sendResponse: true, proposedNewTime: { start: time(start), end: time(end) } };
};

type Way = { organizer: Side; by: Side; how: string; state: 'cancelled' | 'declined' };
const ways: Way[] = (['mentor', 'mentee'] as const).flatMap((by) => {
  const other = by === 'mentor' ? 'mentee' : 'mentor';
  return [
    { organizer: by, by, how: 'cancels what they organised', state: 'cancelled' },
    { organizer: by, by, how: 'deletes what they organised', state: 'cancelled' },
    { organizer: other, by, how: 'declines an invitation', state: 'declined' },
    { organizer: other, by, how: 'removes it from their own calendar', state: 'declined' },
  ] as const;
});

function end({ by, how }: Way, pair: Pair, iCalUId: string) {
  const { tenant } = accord;
  if (how.startsWith('cancels')) return tenant.act(pair[by], iCalUId, 'cancel');
  if (how.startsWith('declines')) return tenant.act(pair[by], iCalUId, 'decline');
  return tenant.remove(pair[by], iCalUId);
}

describe('counts, the second time in a row', () => {
  it.each(ways)('the $by $how', async (way) => {
    const pair = await newPair(accord);
    await held(pair);
    const starts = [inDays(3), inDays(0.5)];
    const [one, two] = [
      await schedule(pair, way.organizer, starts[0] as Date),
      await schedule(pair, way.organizer, starts[1] as Date),
    ];
    await pair.become('held', 'scheduled', 'scheduled');

    await end(way, pair, one.iCalUId);
    await pair.become('held', 'scheduled', way.state);
    await onlooker.quiet();
    expect(await pair.alerts()).toEqual([]);

    await end(way, pair, two.iCalUId);
    const [, ...ended] = await pair.become('held', way.state, way.state);
    expect(ended.map(({ endedBy }) => endedBy)).toEqual([way.by, way.by]);
    const [alert] = await pair.alerted(`repeated-cancellations ${way.by}`);
    expect(alert?.evidence.count).toBe(2);
    const told = ended.map(({ id, start, endedAt: at, noticeMinutes }) => ({
      id,
      start,
      at,
      noticeMinutes,
    }));
    expect(alert?.evidence.meetings).toEqual(told);

    // The notice is what was truly left when it was done; a removal is known a moment later.
    const acts = (await accord.tenant.truth()).slice(-2);
    const [late, early] = ended;
    const truly = (at: string, start: Date) =>
      Math.floor((start.getTime() - Date.parse(at)) / minute);
    const slack = way.how.startsWith('removes') ? 1 : 0;
    expect(truly(acts[0].at, starts[0] as Date) - (early?.noticeMinutes ?? 0)).toBeOneOf([
      0,
      slack,
    ]);
    expect(truly(acts[1].at, starts[1] as Date) - (late?.noticeMinutes ?? 0)).toBeOneOf([0, slack]);
  });
});

describe('does not count', () => {
  it('a decline that proposes a new time', async () => {
    const pair = await newPair(accord);
    await held(pair);
    for (const days of [2, 4, 6]) {
      const { iCalUId } = await schedule(pair, 'mentor', inDays(days));
      await until(pair.meetings, (found) => found.length === days / 2 + 1);
      await accord.tenant.act(pair.mentee, iCalUId, 'decline', proposal(inDays(days + 1)));
    }
    const proposed = (await until(pair.meetings, (found) =>
      found.slice(1).every(({ proposedStart }) => proposedStart !== null),
    )) as Awaited<ReturnType<Pair['meetings']>>;
    expect(proposed.map(({ state }) => state)).toEqual([
      'held',
      'scheduled',
      'scheduled',
      'scheduled',
    ]);
    await onlooker.quiet();
    expect(await pair.alerts()).toEqual([]);
  });

  it('a move with notice, however often', async () => {
    const pair = await newPair(accord);
    await held(pair);
    const { iCalUId } = await schedule(pair, 'mentee', inDays(3));
    await pair.become('held', 'scheduled');
    for (const days of [5, 4, 6, 2, 7, 8]) await moveTo(pair, 'mentee', iCalUId, inDays(days));
    await onlooker.quiet();
    expect(await pair.alerts()).toEqual([]);
    expect(await accord.db.event.count({ where: moves(pair) })).toBe(6);
  });
});

const moves = ({ id: mentorshipId }: Pair) => ({ mentorshipId, type: 'meeting.moved' });

/** Moves a meeting and waits until Accord knows of it: two moves that it sees as one count as one. */
async function moveTo(pair: Pair, organizer: Side, iCalUId: string, start: Date) {
  await accord.tenant.move(pair[organizer], iCalUId, start);
  const there = ({ start: known }: { start: string }) => known === start.toISOString();
  await until(pair.meetings, (found) => found.some(there));
}

describe('a late move is half a cancellation', () => {
  it('two of them and two cancellations, not in a row, are three', async () => {
    const pair = await newPair(accord);
    await held(pair);
    const { tenant } = accord;
    const soon = await schedule(pair, 'mentee', inDays(0.2));
    const one = await schedule(pair, 'mentee', inDays(2));
    await schedule(pair, 'mentee', inDays(9));
    const two = await schedule(pair, 'mentee', inDays(16));
    await pair.become('held', 'scheduled', 'scheduled', 'scheduled', 'scheduled');
    await tenant.act(pair.mentee, one.iCalUId, 'cancel');
    await tenant.act(pair.mentee, two.iCalUId, 'cancel');
    await pair.become('held', 'scheduled', 'cancelled', 'scheduled', 'cancelled');

    await moveTo(pair, 'mentee', soon.iCalUId, inDays(0.3));
    await onlooker.quiet();
    expect(await pair.alerts()).toEqual([]);

    await moveTo(pair, 'mentee', soon.iCalUId, inDays(0.4));
    const [alert] = await pair.alerted('repeated-cancellations mentee');
    expect(alert?.evidence).toMatchObject({ count: 3, windowDays: 60 });
    expect(alert?.evidence.meetings).toHaveLength(4);
    const late = alert?.evidence.meetings.filter(({ noticeMinutes }) => noticeMinutes < 24 * 60);
    expect(late).toHaveLength(2);
  });
});

describe('a row is broken', () => {
  it.each(['a meeting still to come between', 'the other side’s cancellation between'])(
    'by %s',
    async (what) => {
      const pair = await newPair(accord);
      await held(pair);
      const [one, between, two] = [
        await schedule(pair, 'mentor', inDays(2)),
        await schedule(pair, 'mentor', inDays(4)),
        await schedule(pair, 'mentor', inDays(6)),
      ];
      await pair.become('held', 'scheduled', 'scheduled', 'scheduled');
      const cancelled = what.startsWith('the other');
      if (cancelled) await accord.tenant.act(pair.mentor, between.iCalUId, 'cancel');
      for (const { iCalUId } of [one, two])
        await accord.tenant.act(pair.mentee, iCalUId, 'decline');
      await pair.become('held', 'declined', cancelled ? 'cancelled' : 'scheduled', 'declined');
      await onlooker.quiet();
      expect(await pair.alerts()).toEqual([]);

      // Too far off to stand in for one of the others.
      const three = await schedule(pair, 'mentee', inDays(20));
      await until(pair.meetings, (found) => found.length === 5);
      await onlooker.quiet();
      expect(await pair.alerts()).toEqual([]);
      await accord.tenant.act(pair.mentee, three.iCalUId, 'cancel');
      const [alert] = await pair.alerted('repeated-cancellations mentee');
      expect(alert?.evidence.count).toBe(3);
    },
  );
});

it('three within sixty days count although not in a row, and older ones do not', async () => {
  const pair = await newPair(accord);
  const past = (days: number, cancelledBefore?: number) => {
    const start = inDays(-days);
    const acts = cancelledBefore
      ? [{ by: pair.mentee.id, act: 'cancel', at: new Date(start.getTime() - cancelledBefore) }]
      : [];
    return {
      organizerId: pair.mentee.id,
      attendeeIds: [pair.mentor.id],
      subject: 'Mentoring',
      start,
      end: new Date(start.getTime() + hour),
      createdAt: inDays(-days - 20),
      acts,
    };
  };
  // Called off ten days before: more than sixty days ago, though it was to be within them.
  const old = past(55, 10 * day);
  await accord.tenant.post('/sandbox/history', [
    old,
    past(50),
    past(40, 5 * hour),
    past(30),
    past(20, 2 * day),
    past(10),
  ]);
  await pair.become('cancelled', 'held', 'cancelled', 'held', 'cancelled', 'held');
  await onlooker.quiet();
  expect(await pair.alerts()).toEqual([]);

  await accord.tenant.post('/sandbox/history', [past(5, 3 * hour)]);
  const [alert] = await pair.alerted('repeated-cancellations mentee');
  expect(alert?.evidence).toMatchObject({ count: 3, windowDays: 60 });
  expect(alert?.evidence.meetings.map(({ noticeMinutes }) => noticeMinutes)).toEqual([
    5 * 60,
    2 * 24 * 60,
    3 * 60,
  ]);
});
