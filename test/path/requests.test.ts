import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { complaintsOf } from '../support/heard.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { day, newPerson } from './pairs.ts';
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

const words = { whyYou: 'You listen.', hopes: 'To speak up sooner.' };

/** A request between two new people, and what a test does with it. */
async function newRequest(offered = false) {
  const [mentor, mentee] = [await newPerson(accord, 'Mentor'), await newPerson(accord, 'Mentee')];
  const [by, other] = offered
    ? [mentor, { menteeId: mentee.id }]
    : [mentee, { mentorId: mentor.id }];
  const { id } = (await accord.api(by.id, 'POST', '/mentorships', { ...other, ...words })).body;

  /** Lets so many days of waiting have gone by, and the sweep look for that. */
  async function wait(days: number) {
    const waitingSince = new Date(Date.now() - days * day);
    // With the days moves the moment at which it is looked at again.
    const data = { waitingSince, lookAt: new Date() };
    await accord.db.mentorship.update({ where: { id }, data });
    await onlooker.sweep('sweep-promises');
    await onlooker.quiet();
    await onlooker.sweep('sweep-requests');
    await onlooker.quiet();
  }
  const act = (who: SandboxPerson, how: string, body: object) =>
    accord.api(who.id, 'POST', `/mentorships/${id}/${how}`, body);
  const read = async () => (await accord.api(mentor.id, 'GET', `/mentorships/${id}`)).body;
  return { id, mentor, mentee, wait, act, read };
}

/** What somebody has been told since the request was made, oldest first. */
async function told({ id }: SandboxPerson): Promise<string[]> {
  const { items } = (await accord.api(id, 'GET', '/notifications')).body;
  const kinds = items.map(({ kind }: { kind: string }) => kind).reverse();
  return kinds.filter((kind: string) => kind !== 'mentorship-requested');
}

const reminders = async (person: SandboxPerson) =>
  (await told(person)).filter((kind) => kind === 'mentorship-reminder').length;

describe('a request that waits', () => {
  it('is reminded of on the fifth day and on the tenth, once each, in the activity feed too', async () => {
    const request = await newRequest();
    const { mentor, mentee, wait } = request;
    for (const [days, count] of [
      [4.9, 0],
      [5, 1],
      [6, 1],
      [9.9, 1],
      [10, 2],
      [13.9, 2],
    ] as const) {
      await wait(days);
      expect(await reminders(mentor), `after ${days} days`).toBe(count);
    }
    expect(await told(mentee)).toEqual([]);
    await onlooker.heard();
    const feed: { activityType: string }[] = await accord.tenant.activity(mentor.id);
    const entries = feed.map(({ activityType }) => activityType);
    // The two waited for the rest after the first message, and read the same: they are said as one.
    expect(entries).toEqual(['mentorshipRequested', 'mentorshipReminder']);
    expect(await complaintsOf(accord, mentor)).toEqual([]);
    expect((await request.read()).state).toBe('requested');
  });

  it('is reminded of once only when nothing ran until the eleventh day', async () => {
    const { mentor, wait } = await newRequest();
    await wait(11);
    await wait(11);
    expect(await reminders(mentor)).toBe(1);
  });

  it('waits anew for the other after a question, and reminds them instead', async () => {
    const { mentor, mentee, wait, act } = await newRequest();
    await wait(6);
    await act(mentor, 'ask', { message: 'What have you tried?' });
    await wait(1);
    expect([await reminders(mentor), await reminders(mentee)]).toEqual([1, 0]);
    await wait(5);
    expect([await reminders(mentor), await reminders(mentee)]).toEqual([1, 1]);
    await act(mentee, 'reply', { message: 'To speak first.' });
    await wait(5);
    expect([await reminders(mentor), await reminders(mentee)]).toEqual([2, 1]);
    await act(mentor, 'ask', { message: 'And then?' });
    await onlooker.quiet();
    expect((await told(mentee)).filter((kind) => kind === 'mentorship-asked')).toHaveLength(2);
    expect((await told(mentor)).filter((kind) => kind === 'mentorship-replied')).toHaveLength(1);
  });

  it('expires on the fourteenth day, and the mentee who waited is told', async () => {
    const { id, mentor, mentee, wait, read } = await newRequest();
    await wait(14);
    expect(await read()).toMatchObject({ state: 'closed', closeReason: 'expired' });
    expect(await told(mentee)).toEqual(['mentorship-expired']);
    expect(await told(mentor)).toEqual([]);
    await onlooker.sweep('sweep-requests');
    await onlooker.quiet();
    expect(await accord.db.event.count({ where: { mentorshipId: id } })).toBe(4);
    // A new one may be made.
    const again = { mentorId: mentor.id, ...words };
    expect((await accord.api(mentee.id, 'POST', '/mentorships', again)).status).toBe(201);
  });

  it('that a mentor offered is told to both when the mentee has not answered', async () => {
    const { mentor, mentee, wait } = await newRequest(true);
    await wait(20);
    expect(await told(mentor)).toEqual(['mentorship-expired']);
    expect(await told(mentee)).toEqual(['mentorship-expired']);
  });

  it('neither reminds nor expires once it has its answer', async () => {
    const { mentor, mentee, wait, act, read } = await newRequest();
    await act(mentor, 'accept', {});
    await wait(14);
    expect((await read()).state).toBe('active');
    expect(await told(mentor)).toEqual([]);
    expect(await told(mentee)).toEqual(['mentorship-accepted']);
  });
});

describe('a request that is taken back', () => {
  it('is told as that to the one who was asked, not as the end of a mentorship', async () => {
    const { mentor, mentee, act } = await newRequest();
    const feed = () => accord.tenant.activity(mentor.id);
    // Of what they never heard of they are not told that it is over.
    await until(feed, (all: { activityType: string }[]) => all.length === 1);
    await onlooker.quiet();
    expect((await act(mentee, 'close', { reason: 'ended' })).status).toBe(200);
    await onlooker.heard();
    const entries = await until(feed, (all: { activityType: string }[]) => all.length === 2);
    const last = entries.find(({ activityType }) => activityType === 'mentorshipWithdrawn');
    expect(last).toMatchObject({ previewText: expect.stringContaining('taken back') });
    expect(await told(mentor)).toEqual(['mentorship-withdrawn']);
    expect(await told(mentee)).toEqual([]);
  });
});
