import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { agree, day, hour, inDays, newPair, newPerson, type Pair, rowOf } from './pairs.ts';
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

/** Writes meetings of the past, each held, or declined by the mentee. */
const past = (pair: Pair, meetings: ['held' | 'declined', number][]) =>
  accord.tenant.post(
    '/sandbox/history',
    meetings.map(([what, days]) => {
      const start = inDays(-days);
      const declined = {
        by: pair.mentee.id,
        act: 'decline',
        at: new Date(start.getTime() - 3 * hour),
      };
      return {
        organizerId: pair.mentor.id,
        attendeeIds: [pair.mentee.id],
        subject: 'Mentoring',
        start,
        end: new Date(start.getTime() + hour),
        createdAt: new Date(start.getTime() - 5 * day),
        acts: what === 'declined' ? [declined] : [],
      };
    }),
  );

async function act(pair: Pair, by: SandboxPerson, how: string, body: object = {}) {
  const answer = await accord.api(by.id, 'POST', `/mentorships/${pair.id}/${how}`, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}
const pause = (pair: Pair, by: SandboxPerson) =>
  act(pair, by, 'pause', { until: inDays(7).toISOString().slice(0, 10) });

/** How often somebody was told something. */
async function told({ id }: SandboxPerson, kind: string): Promise<number> {
  const { items } = (await accord.api(id, 'GET', '/notifications')).body;
  return items.filter((each: { kind: string }) => each.kind === kind).length;
}

it('a rest clears what stood, and its end by itself is told to both and begins anew', async () => {
  const pair = await newPair(accord);
  await past(pair, [
    ['held', 20],
    ['declined', 12],
    ['declined', 8],
  ]);
  await pair.alerted('repeated-cancellations mentee');
  await pause(pair, pair.mentee);
  await pair.alerted();
  await onlooker.quiet();
  expect(await told(pair.mentor, 'mentorship-paused')).toBe(1);
  expect(await told(pair.mentee, 'mentorship-paused')).toBe(0);

  await onlooker.sweep('sweep-pauses');
  await onlooker.quiet();
  const read = async () =>
    (await accord.api(pair.mentor.id, 'GET', `/mentorships/${pair.id}`)).body;
  expect((await read()).state).toBe('paused');
  await accord.db.mentorship.update({ where: { id: pair.id }, data: { pausedUntil: new Date() } });
  await onlooker.sweep('sweep-pauses');
  await onlooker.quiet();
  await pair.alerted();
  expect(await read()).toMatchObject({ state: 'active', pausedUntil: null });
  for (const person of [pair.mentor, pair.mentee]) {
    expect(await told(person, 'mentorship-resumed')).toBe(1);
  }
});

it('each rest is told, and so is each end of one', async () => {
  const pair = await newPair(accord);
  for (let times = 1; times <= 2; times++) {
    await pause(pair, pair.mentor);
    await act(pair, pair.mentee, 'resume');
    await onlooker.quiet();
    expect(await told(pair.mentee, 'mentorship-paused')).toBe(times);
    expect(await told(pair.mentor, 'mentorship-resumed')).toBe(times);
  }
  expect(await told(pair.mentee, 'mentorship-resumed')).toBe(0);
});

it('while it rests the calendars are watched', async () => {
  const pair = await newPair(accord);
  await pause(pair, pair.mentor);
  await accord.tenant.schedule(pair.mentor, { start: inDays(2), attendees: [pair.mentee] });
  await pair.become('scheduled');
});

it('once it is closed nothing stands, and nobody’s calendar is watched for its sake', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const other = await newPerson(accord, 'Mentee');
  await agree(accord, { mentor, mentee: other });
  await past(pair, [
    ['held', 20],
    ['declined', 12],
    ['declined', 8],
  ]);
  await pair.alerted('repeated-cancellations mentee');
  const next = await accord.tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
  const known = (await pair.become('held', 'declined', 'declined', 'scheduled')).at(-1);

  await act(pair, mentor, 'close', { reason: 'completed', message: 'Thank you!' });
  await pair.alerted();
  const subscriptions = ({ id }: SandboxPerson) =>
    accord.sandbox.tenant.notifier.subscriptions.watching(id).length;
  await until(
    () => subscriptions(mentee),
    (count) => count === 0,
  );
  await onlooker.quiet();
  const { id: personId } = await rowOf(accord, mentee);
  expect(await accord.db.subscription.count({ where: { personId } })).toBe(0);
  expect(await accord.db.calendarCursor.count({ where: { personId } })).toBe(0);
  // The mentor's is, for the sake of somebody else.
  expect(subscriptions(mentor)).toBe(1);
  expect(await told(mentee, 'mentorship-closed')).toBe(1);

  await accord.tenant.act(mentee, next.iCalUId, 'decline');
  await accord.tenant.schedule(mentor, { start: inDays(4), attendees: [mentee] });
  await onlooker.quiet();
  const ago = { start: inDays(-0.1), end: inDays(-0.05) };
  await accord.db.meeting.update({ where: { id: known?.id ?? '' }, data: ago });
  await accord.db.mentorship.update({ where: { id: pair.id }, data: { closedAt: inDays(-1) } });
  await onlooker.sweep('sweep-meetings');
  await onlooker.quiet();
  await pair.become('held', 'declined', 'declined', 'scheduled');
});

it('what the two agreed decides what is late', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  await past(pair, [
    ['declined', 20],
    ['held', 18],
    ['declined', 12],
    ['held', 8],
  ]);
  await pair.become('declined', 'held', 'declined', 'held');
  for (const days of [1.5, 1.7]) {
    const made = await accord.tenant.schedule(mentee, { start: inDays(days), attendees: [mentor] });
    await onlooker.quiet();
    await accord.tenant.move(mentee, made.iCalUId, inDays(days + 2));
    await onlooker.quiet();
  }
  expect(
    await accord.db.event.count({ where: { mentorshipId: pair.id, type: 'meeting.moved' } }),
  ).toBe(2);
  await pair.alerted();

  let version = 0;
  async function agreeOn(noticeHours: number) {
    version += 1;
    const terms = { purpose: 'To speak up sooner.', noticeHours };
    const path = `/mentorships/${pair.id}/agreement`;
    expect((await accord.api(mentee.id, 'PUT', path, { terms })).status).toBe(200);
    await accord.api(mentee.id, 'POST', `${path}/sign`, { version });
    await onlooker.quiet();
    const standing = (await pair.alerts()).length;
    await accord.api(mentor.id, 'POST', `${path}/sign`, { version });
    return standing;
  }

  // Two cancellations and two moves, each half a one, make three: once both have agreed that they were late.
  expect(await agreeOn(48)).toBe(0);
  const [alert] = await pair.alerted('repeated-cancellations mentee');
  expect(alert?.evidence).toMatchObject({ count: 3, windowDays: 60 });
  expect(await agreeOn(24)).toBe(1);
  await pair.alerted();
  await onlooker.quiet();
  expect(await told(mentor, 'agreement-written')).toBe(2);
  expect(await told(mentee, 'agreement-agreed')).toBe(2);
  expect(await told(mentor, 'agreement-agreed')).toBe(0);
});
