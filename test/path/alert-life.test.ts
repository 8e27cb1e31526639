import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { complaintsOf } from '../support/heard.ts';
import { until } from '../support/until.ts';
import { day, hour, inDays, newPair, type Pair } from './pairs.ts';
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

type Past = { days: number; cancelled?: 'cancel' | 'decline' };

/** Writes meetings of the past that the mentor organised, and that the mentee called off where it says so. */
function past(pair: Pair, meetings: Past[]) {
  const history = meetings.map(({ days, cancelled }) => {
    const start = inDays(-days);
    const actor = cancelled === 'cancel' ? pair.mentor : pair.mentee;
    const at = new Date(start.getTime() - 3 * hour);
    return {
      organizerId: pair.mentor.id,
      attendeeIds: [pair.mentee.id],
      subject: 'Mentoring',
      start,
      end: new Date(start.getTime() + hour),
      createdAt: new Date(start.getTime() - 5 * day),
      acts: cancelled ? [{ by: actor.id, act: cancelled, at }] : [],
    };
  });
  return accord.tenant.post('/sandbox/history', history);
}

/** The mentee declines two invitations in a row, on days 1 and 2 from now. */
async function declineTwo(pair: Pair) {
  const { tenant } = accord;
  const { mentor, mentee } = pair;
  const standing = (await pair.meetings()).length;
  const made = [inDays(1), inDays(2)].map((start) =>
    tenant.schedule(mentor, { start, attendees: [mentee] }),
  );
  await until(pair.meetings, (found) => found.length === standing + 2);
  for (const { iCalUId } of await Promise.all(made)) await tenant.act(mentee, iCalUId, 'decline');
}

describe('the introductory meeting', () => {
  it('raises at its first cancellation, and clears when another is made after it', async () => {
    const pair = await newPair(accord);
    const { mentor, mentee } = pair;
    const { tenant } = accord;
    const first = await tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
    const [known] = await pair.become('scheduled');
    expect(known?.kind).toBe('introductory');
    await tenant.act(mentee, first.iCalUId, 'decline');
    const [alert] = await pair.alerted('introduction-cancelled mentee');
    expect(alert?.evidence).toMatchObject({ count: 1, meetings: [{ id: known?.id }] });

    await tenant.schedule(mentor, { start: inDays(20), attendees: [mentee] });
    await pair.alerted();
  });

  it('says nothing of a later meeting, once one was held', async () => {
    const pair = await newPair(accord);
    await past(pair, [{ days: 3 }]);
    await pair.become('held');
    const { mentor, mentee } = pair;
    const next = await accord.tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
    const [, known] = await pair.become('held', 'scheduled');
    expect(known?.kind).toBe('regular');
    await accord.tenant.act(mentee, next.iCalUId, 'decline');
    await pair.become('held', 'declined');
    await onlooker.quiet();
    expect(await pair.alerts()).toEqual([]);
  });
});

it('a meeting that is held clears the alert, and both keep what they were told', async () => {
  const pair = await newPair(accord);
  await past(pair, [
    { days: 20 },
    { days: 12, cancelled: 'decline' },
    { days: 8, cancelled: 'decline' },
  ]);
  const [alert] = await pair.alerted('repeated-cancellations mentee');
  expect(alert?.evidence.meetings.map(({ noticeMinutes }) => noticeMinutes)).toEqual([180, 180]);

  await past(pair, [{ days: 1 }]);
  await pair.alerted();
  for (const { id } of [pair.mentor, pair.mentee]) {
    const { items } = (await accord.api(id, 'GET', '/notifications')).body;
    const about = items.filter(({ subjectId }: { subjectId: string }) => subjectId === alert?.id);
    expect(about).toHaveLength(1);
  }
});

it('a meeting is held when its end passes with the worker’s clock, and the sweep says so', async () => {
  const pair = await newPair(accord);
  await past(pair, [
    { days: 20 },
    { days: 12, cancelled: 'decline' },
    { days: 8, cancelled: 'decline' },
  ]);
  await pair.alerted('repeated-cancellations mentee');
  const { mentor, mentee } = pair;
  await accord.tenant.schedule(mentor, { start: inDays(1), attendees: [mentee] });
  const known = (await pair.become('held', 'declined', 'declined', 'scheduled')).at(-1);
  await onlooker.quiet();
  await pair.alerted('repeated-cancellations mentee');

  // A day goes by.
  const ago = { start: inDays(-0.1), end: inDays(-0.05) };
  const copies = await accord.db.meetingCopy.findMany({ where: { meetingId: known?.id ?? '' } });
  for (const { meetingId, personId, seen } of copies) {
    const where = { meetingId_personId: { meetingId, personId } };
    const passed = { ...(seen as object), start: ago.start.getTime(), end: ago.end.getTime() };
    await accord.db.meetingCopy.update({ where, data: { seen: passed } });
  }
  await accord.db.meeting.update({ where: { id: known?.id ?? '' }, data: ago });
  await onlooker.sweep('sweep-meetings');
  await pair.become('held', 'declined', 'declined', 'held');
  await pair.alerted();
});

it('an acknowledged alert stays acknowledged when the pattern goes on, and is read and not told again', async () => {
  const pair = await newPair(accord);
  await past(pair, [{ days: 20 }]);
  await pair.become('held');
  await declineTwo(pair);
  const [alert] = await pair.alerted('repeated-cancellations mentee');
  const { mentor, mentee } = pair;
  await onlooker.heard();
  const acknowledged = await accord.api(mentor.id, 'POST', `/alerts/${alert?.id}/acknowledge`, {});
  expect(acknowledged.body.state).toBe('acknowledged');

  const next = await accord.tenant.schedule(mentor, { start: inDays(3), attendees: [mentee] });
  await pair.become('held', 'declined', 'declined', 'scheduled');
  await accord.tenant.act(mentee, next.iCalUId, 'decline');
  const [same] = await until(pair.alerts, (found) => found[0]?.evidence.count === 3);
  expect(same).toMatchObject({ id: alert?.id, state: 'acknowledged' });
  await onlooker.heard();
  expect(await complaintsOf(accord, mentor)).toEqual([]);
  const person = { entraId: mentor.id };
  const told = await accord.db.notification.findMany({ where: { person, kind: 'alert-raised' } });
  expect(told).toHaveLength(1);
  // Who has taken it up has read of it, too.
  expect(told[0]).toMatchObject({ deliveredAt: expect.any(Date), readAt: expect.any(Date) });
});

it.each(['paused', 'closed'] as const)('nothing is raised in a %s mentorship', async (state) => {
  const pair = await newPair(accord);
  await past(pair, [{ days: 20 }]);
  await pair.become('held');
  await accord.db.mentorship.update({ where: { id: pair.id }, data: { state } });
  if (state === 'paused') {
    await declineTwo(pair);
    await pair.become('held', 'declined', 'declined');
  } else {
    await past(pair, [
      { days: 9, cancelled: 'decline' },
      { days: 7, cancelled: 'decline' },
    ]);
  }
  await onlooker.quiet();
  await onlooker.sweep('sweep-promises');
  await onlooker.quiet();
  expect(await pair.alerts()).toEqual([]);
  // Its calendars are not even read any more.
  if (state === 'closed') expect(await pair.meetings()).toHaveLength(1);
});
