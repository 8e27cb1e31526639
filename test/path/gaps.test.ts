import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appClient } from '../sandbox/support/client.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { day, hour, inDays, newPair, type Pair, rowOf } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

const calm = { dropRate: 0, errorRate: 0, throttleRate: 0 };

describe.each(['postgres', 'redis'] as const)('nothing is lost, queues on %s', (queues) => {
  let accord: Accord;
  let onlooker: Onlooker;
  let pair: Pair;
  beforeAll(async () => {
    accord = await startAccord({ queues });
    onlooker = watchQueues(accord);
  });
  beforeEach(async () => {
    pair = await newPair(accord);
    await onlooker.quiet();
  });
  afterEach(() => accord.tenant.faults(calm));
  afterAll(async () => {
    await onlooker?.close();
    await accord?.close();
  });

  const schedule = (days: number) =>
    accord.tenant.schedule(pair.mentor, { start: inDays(days), attendees: [pair.mentee] });
  const decline = (iCalUId: string) => accord.tenant.act(pair.mentee, iCalUId, 'decline');

  /** Lets a quarter of an hour go by with no reading, and the sweep look for that. */
  async function sweepCalendars() {
    await accord.db.calendarCursor.updateMany({ data: { syncedAt: inDays(-0.1) } });
    await onlooker.sweep('sweep-calendars');
  }

  it('notifications that were dropped are made up for by the sweep', async () => {
    const known = await schedule(2);
    await pair.become('scheduled');
    await accord.tenant.faults({ dropRate: 1 });
    await decline(known.iCalUId);
    await schedule(3);
    await onlooker.quiet();
    await pair.become('scheduled');

    await sweepCalendars();
    await pair.become('declined', 'scheduled');
  });

  it('…or as soon as Graph says that some were missed', async () => {
    await accord.tenant.faults({ dropRate: 1 });
    const { iCalUId } = await schedule(2);
    await onlooker.quiet();
    expect(await pair.meetings()).toEqual([]);
    await accord.tenant.post('/sandbox/faults/missed', { userId: pair.mentee.id });
    await pair.become('scheduled');

    await decline(iCalUId);
    await accord.tenant.post('/sandbox/faults/missed', { userId: pair.mentor.id });
    await pair.become('declined');
  });

  it('an expired cursor: all is read again, what happened meanwhile is found, nothing is doubled', async () => {
    const [one, two] = [await schedule(2), await schedule(3)];
    await schedule(4);
    await pair.become('scheduled', 'scheduled', 'scheduled');
    await accord.tenant.faults({ dropRate: 1 });
    await decline(one.iCalUId);
    await accord.tenant.act(pair.mentor, two.iCalUId, 'cancel');
    await accord.tenant.faults(calm);

    await accord.tenant.provoke('expire-cursors');
    await sweepCalendars();
    await pair.become('declined', 'cancelled', 'scheduled');
    await sweepCalendars();
    await onlooker.quiet();
    await pair.become('declined', 'cancelled', 'scheduled');
    const events = await accord.db.event.groupBy({
      by: ['type'],
      where: { mentorshipId: pair.id, type: { startsWith: 'meeting.' } },
      _count: true,
    });
    expect(Object.fromEntries(events.map(({ type, _count }) => [type, _count]))).toEqual({
      'meeting.scheduled': 3,
      'meeting.declined': 1,
      'meeting.cancelled': 1,
    });
  });

  /** Puts a person's cursor back to one whose window ends so many days from now, as it was some time ago. */
  async function narrow(person: SandboxPerson, days: number) {
    const { id: personId } = await rowOf(accord, person);
    const { windowStart } = await accord.db.calendarCursor.findUniqueOrThrow({
      where: { personId },
    });
    const windowEnd = inDays(days);
    const graph = await appClient(accord.sandbox);
    const window = `startDateTime=${windowStart.toISOString()}&endDateTime=${windowEnd.toISOString()}`;
    const { body } = await graph('GET', `/users/${person.id}/calendarView/delta?${window}`);
    const deltaLink: string = body['@odata.deltaLink'];
    await accord.db.calendarCursor.update({
      where: { personId },
      data: { deltaLink, windowEnd, syncedAt: inDays(-0.1) },
    });
  }

  it('the window rolls forward: what lay beyond it comes into view', async () => {
    await accord.tenant.faults({ dropRate: 1 });
    await schedule(145);
    await accord.tenant.faults(calm);
    // A mentorship of some age: a new one would have both calendars read from scratch.
    const acceptedAt = new Date(Date.now() - 90 * day);
    await accord.db.mentorship.updateMany({ data: { acceptedAt } });
    for (const person of [pair.mentor, pair.mentee]) await narrow(person, 121);
    await sweepCalendars();
    await onlooker.quiet();
    expect(await pair.meetings()).toEqual([]);

    for (const person of [pair.mentor, pair.mentee]) await narrow(person, 119);
    await sweepCalendars();
    await pair.become('scheduled');
    const { id: personId } = await rowOf(accord, pair.mentor);
    const daysAhead = ({ windowEnd }: { windowEnd: Date }) =>
      Math.round((windowEnd.getTime() - Date.now()) / day);
    await until(
      () => accord.db.calendarCursor.findUniqueOrThrow({ where: { personId } }),
      (cursor) => daysAhead(cursor) === 150,
    );
  });

  it('Graph down for a while: what could not be read then is read once it is back', async () => {
    const { iCalUId } = await schedule(2);
    await pair.become('scheduled');
    await accord.tenant.faults({ errorRate: 1 });
    await decline(iCalUId);
    await sleep(2_500);
    await pair.become('scheduled');
    await accord.tenant.faults(calm);
    await until(pair.meetings, ([meeting]) => meeting?.state === 'declined', { withinMs: 25_000 });
  });

  it('Graph asks for patience half of the time: all is read, each once', async () => {
    await accord.tenant.faults({ throttleRate: 0.5 });
    for (const days of [2, 3, 4]) await schedule(days);
    await until(pair.meetings, (found) => found.length === 3, { withinMs: 25_000 });
    await accord.tenant.faults(calm);
    await onlooker.quiet();
    const where = { mentorshipId: pair.id, type: 'meeting.scheduled' };
    expect(await accord.db.event.count({ where })).toBe(3);
    const late = { syncedAt: { lt: new Date(Date.now() - hour) } };
    expect(await accord.db.calendarCursor.count({ where: late })).toBe(0);
  });
});
