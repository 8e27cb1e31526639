import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { inDays, newPair, type Pair } from './pairs.ts';
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

const schedule = (pair: Pair, start: Date) =>
  accord.tenant.schedule(pair.mentee, { start, attendees: [pair.mentor] });

/** The mentee has cancelled two in a row, on days 4 and 8 from now, and the mentor has been told. */
async function cancelledTwice(pair: Pair): Promise<void> {
  await schedule(pair, inDays(1));
  const made = [await schedule(pair, inDays(4)), await schedule(pair, inDays(8))];
  await pair.become('scheduled', 'scheduled', 'scheduled');
  for (const { iCalUId } of made) await accord.tenant.act(pair.mentee, iCalUId, 'cancel');
  await pair.become('scheduled', 'cancelled', 'cancelled');
  await pair.alerted('repeated-cancellations mentee');
}

it('a meeting made anew, near and soon, clears the alert and says what it stands in for', async () => {
  const pair = await newPair(accord);
  await cancelledTwice(pair);
  const [alert] = await pair.alerts();

  await schedule(pair, inDays(10));
  await pair.alerted();
  const [, old, next, made] = await pair.become('scheduled', 'cancelled', 'cancelled', 'scheduled');
  // It stands in for one only: the first to be cancelled.
  expect([old?.rescheduledTo, next?.rescheduledTo]).toEqual([made?.id, null]);
  const row = await accord.db.alert.findUniqueOrThrow({ where: { id: alert?.id ?? '' } });
  expect(row.clearedAt).not.toBeNull();
  const cleared = { mentorshipId: pair.id, type: 'alert.cleared' };
  expect(await accord.db.event.count({ where: cleared })).toBe(1);
});

it('one made for more than seven days later changes nothing', async () => {
  const pair = await newPair(accord);
  await cancelledTwice(pair);
  await schedule(pair, inDays(15.1));
  const found = await pair.become('scheduled', 'cancelled', 'cancelled', 'scheduled');
  await onlooker.quiet();
  expect(found.map(({ rescheduledTo }) => rescheduledTo)).toEqual([null, null, null, null]);
  await pair.alerted('repeated-cancellations mentee');
});

it('one that the other side makes changes nothing', async () => {
  const pair = await newPair(accord);
  await cancelledTwice(pair);
  await accord.tenant.schedule(pair.mentor, { start: inDays(10), attendees: [pair.mentee] });
  await until(pair.meetings, (found) => found.length === 4);
  await onlooker.quiet();
  const found = await pair.meetings();
  expect(found.filter(({ rescheduledTo }) => rescheduledTo)).toEqual([]);
  await pair.alerted('repeated-cancellations mentee');
});

it('one made more than a day after changes nothing', async () => {
  const pair = await newPair(accord);
  const meeting = (days: number, made: number, cancelled?: number) => ({
    organizerId: pair.mentee.id,
    attendeeIds: [pair.mentor.id],
    subject: 'Mentoring',
    start: inDays(days),
    end: inDays(days + 0.03),
    createdAt: inDays(made),
    acts: cancelled ? [{ by: pair.mentee.id, act: 'cancel', at: inDays(cancelled) }] : [],
  });
  const { tenant } = accord;
  // Held so long ago that what was cancelled since is a row, and not the introduction.
  const held = meeting(-20, -30);
  await tenant.post('/sandbox/history', [held, meeting(-4, -15, -6), meeting(-2, -15, -6)]);
  await pair.alerted('repeated-cancellations mentee');
  await tenant.post('/sandbox/history', [meeting(2, -4.9)]);
  const late = await pair.become('held', 'cancelled', 'cancelled', 'scheduled');
  await onlooker.quiet();
  expect(late.filter(({ rescheduledTo }) => rescheduledTo)).toEqual([]);
  await pair.alerted('repeated-cancellations mentee');

  await tenant.post('/sandbox/history', [meeting(2.5, -5.1)]);
  await pair.alerted();
});
