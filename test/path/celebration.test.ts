import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/database.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { complaintsOf } from '../support/heard.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { newPair, type Pair } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

const words = { title: 'Speak up', measure: 'One question', targetDate: '2040-06-01' };

describe('what the two reach', () => {
  let accord: Accord;
  let onlooker: Onlooker;
  let pair: Pair;
  beforeAll(async () => {
    accord = await startAccord();
    onlooker = watchQueues(accord);
    pair = await newPair(accord);
  });
  afterAll(async () => {
    await onlooker.close();
    await accord.close();
  });

  const mentee = (method: string, path: string, body?: object) =>
    accord.api(pair.mentee.id, method, path, body);
  const celebrations = async (of = pair.mentor) =>
    (await accord.api(of.id, 'GET', `/mentorships/${pair.id}/celebrations`)).body.items;
  const activities = async ({ id }: SandboxPerson, type: string) =>
    (await accord.tenant.activity(id)).filter(
      ({ activityType }: { activityType: string }) => activityType === type,
    );
  const notifications = async ({ id }: SandboxPerson, kind: string) =>
    (await accord.api(id, 'GET', '/notifications')).body.items.filter(
      (item: { kind: string }) => item.kind === kind,
    );
  /** As if the outbox had published it once more, under another id of the job. */
  async function repeat(type: string) {
    const { id: eventId } = await accord.db.event.findFirstOrThrow({ where: { type } });
    await accord.worker?.context.queues.queue('events').add('again', { eventId });
    await onlooker.quiet();
  }

  it('a goal achieved is celebrated once, and told to both once', async () => {
    const goal = (await mentee('POST', `/mentorships/${pair.id}/goals`, words)).body;
    const made = await mentee('POST', `/goals/${goal.id}/milestones`, { title: 'Once' });
    await mentee('POST', `/milestones/${made.body.id}/reach`, {});
    await mentee('POST', `/goals/${goal.id}/achieve`, {});
    await until(celebrations, (found) => found.length === 2);
    await onlooker.quiet();
    for (const type of ['goal.achieved', 'milestone.reached']) await repeat(type);
    await onlooker.heard();

    const [achieved, reached] = await celebrations();
    expect(achieved).toMatchObject({
      kind: 'goal-achieved',
      subjectId: goal.id,
      honours: 'mentee',
    });
    expect(reached).toMatchObject({ kind: 'milestone-reached', subjectId: made.body.id });
    for (const person of [pair.mentor, pair.mentee]) {
      const told = await notifications(person, 'celebration');
      expect(told.map(({ page }: { page: string }) => page)).toEqual([
        `mentorships/${pair.id}/goals/${goal.id}`,
        `mentorships/${pair.id}/goals/${goal.id}`,
      ]);
      expect(await complaintsOf(accord, person)).toEqual([]);
      expect(JSON.stringify(await accord.tenant.activity(person.id))).not.toMatch(
        /Speak up|One question|Once/,
      );
    }
    // One's own come at once, each alone; the partner's are gathered while they rest from the message before.
    const own = await activities(pair.mentee, 'celebration');
    expect(own).toHaveLength(2);
    const links = own.map((entry: { topic: { webUrl: string } }) => entry.topic.webUrl);
    for (const link of links) expect(decodeURIComponent(link)).toContain(`goals/${goal.id}`);
    const previews = async (person: SandboxPerson) =>
      (await accord.tenant.activity(person.id)).map(
        (entry: { previewText: string }) => entry.previewText,
      );
    expect(await previews(pair.mentee)).toContainEqual(expect.stringMatching(/^You achieved/));
    expect((await previews(pair.mentor)).join()).toMatch(
      new RegExp(`${pair.mentee.displayName} (achieved a goal|reached a milestone)! A word`),
    );
    const earned = await accord.db.event.count({ where: { type: 'celebration.earned' } });
    expect(earned).toBe(2);
  });

  it('a proposal is told to the mentee, and their answer to the mentor', async () => {
    const path = `/mentorships/${pair.id}/goals`;
    const goal = (await accord.api(pair.mentor.id, 'POST', path, words)).body;
    await onlooker.heard();
    expect(await activities(pair.mentee, 'goalProposed')).toHaveLength(1);
    await mentee('POST', `/goals/${goal.id}/accept`, {});
    await onlooker.heard();
    expect(await activities(pair.mentor, 'goalAnswered')).toHaveLength(1);
    const change = { title: 'Speak first' };
    await accord.api(pair.mentor.id, 'PATCH', `/goals/${goal.id}`, change);
    const proposals = await until(
      () => notifications(pair.mentee, 'goal-proposed'),
      (told) => told.length === 2,
    );
    expect(proposals[0].page).toBe(`mentorships/${pair.id}/goals/${goal.id}`);
    await onlooker.quiet();
    expect(await notifications(pair.mentor, 'goal-proposed')).toEqual([]);
  });

  it('what the partner wrote down for one is told; what one promised oneself is not', async () => {
    const body = { title: 'Read', kind: 'resource', dueOn: '2040-01-01', ownerId: pair.mentor.id };
    await mentee('POST', `/mentorships/${pair.id}/follow-ups`, body);
    await mentee('POST', `/mentorships/${pair.id}/follow-ups`, {
      ...body,
      ownerId: pair.mentee.id,
    });
    await onlooker.heard();
    expect(await activities(pair.mentor, 'followUpPromised')).toHaveLength(1);
    const [told] = await notifications(pair.mentor, 'follow-up-promised');
    expect(told.page).toBe(`mentorships/${pair.id}/follow-ups`);
    expect(await notifications(pair.mentee, 'follow-up-promised')).toEqual([]);
  });

  it('what is handed over is told to its new owner each time, unless they took it on themselves', async () => {
    const body = { title: 'Write', kind: 'action', dueOn: '2040-01-01', ownerId: pair.mentee.id };
    const { id } = (await mentee('POST', `/mentorships/${pair.id}/follow-ups`, body)).body;
    const give = async (to: SandboxPerson, by: SandboxPerson) => {
      await accord.api(by.id, 'PATCH', `/follow-ups/${id}`, { ownerId: to.id });
      await onlooker.quiet();
      const told = [pair.mentor, pair.mentee].map(async (person) => {
        const all = await notifications(person, 'follow-up-promised');
        return all.filter(({ subjectId }: { subjectId: string }) => subjectId === id).length;
      });
      return Promise.all(told);
    };
    expect(await give(pair.mentor, pair.mentee)).toEqual([1, 0]);
    expect(await give(pair.mentee, pair.mentee)).toEqual([1, 0]);
    expect(await give(pair.mentor, pair.mentee)).toEqual([2, 0]);
    await accord.api(pair.mentee.id, 'PATCH', `/follow-ups/${id}`, { title: 'Write it' });
    await onlooker.quiet();
    expect(await give(pair.mentee, pair.mentor)).toEqual([2, 1]);
  });

  it('the first meeting held, and five in a row, are celebrated', async () => {
    const { db } = accord;
    const week = 7 * 24 * 60 * 60_000;
    const meetings = Array.from({ length: 5 }, (_, index) => {
      const start = new Date(Date.now() - (6 - index) * week);
      const end = new Date(start.getTime() + 45 * 60_000);
      const times = { start, end, createdAt: start };
      const named = { id: newId(), mentorshipId: pair.id, key: `k${index}`, subject: 'Mentoring' };
      return { ...named, ...times, state: 'held' as const };
    });
    await db.meeting.createMany({ data: meetings });
    const { audience } = await db.event.findFirstOrThrow({ where: { type: 'goal.achieved' } });
    for (const { id: meetingId, end: at } of meetings) {
      const event = { id: newId(), mentorshipId: pair.id, type: 'meeting.held', at, audience };
      await db.event.create({ data: { ...event, facts: { meetingId } } });
    }
    const kinds = async () =>
      (await celebrations()).map(
        ({ kind, count }: { kind: string; count: number }) => `${kind} ${count}`,
      );
    await until(kinds, (found) => found.length === 4);
    await onlooker.quiet();
    expect((await kinds()).sort()).toEqual([
      'first-meeting 1',
      'goal-achieved 1',
      'meetings-kept 5',
      'milestone-reached 1',
    ]);
  });

  it('what has become untrue before it could be delivered is withdrawn', async () => {
    const { db } = accord;
    const path = `/mentorships/${pair.id}/goals`;
    await onlooker.heard();
    await accord.tenant.faults({ activityFeed: '429' });
    const goal = (await accord.api(pair.mentor.id, 'POST', path, words)).body;
    const notification = () =>
      db.notification.findFirst({ where: { kind: 'goal-proposed', subjectId: goal.id } });
    await until(notification, (row) => row !== null);
    await mentee('POST', `/goals/${goal.id}/decline`, {});
    const before = await activities(pair.mentee, 'goalProposed');
    await accord.tenant.faults({ activityFeed: 'ok' });
    await onlooker.heard();
    const row = await until(notification, (found) => found?.failure !== null, { withinMs: 20_000 });
    expect(row).toMatchObject({ failure: 'withdrawn', deliveredAt: null });
    expect(await activities(pair.mentee, 'goalProposed')).toEqual(before);
  });

  it('a mentorship completed is celebrated', async () => {
    await mentee('POST', `/mentorships/${pair.id}/close`, { reason: 'completed' });
    await until(celebrations, ([newest]) => newest.kind === 'completed');
    await onlooker.heard();
    const told = await accord.tenant.activity(pair.mentor.id);
    expect(told.at(-1).previewText).toContain('completed your mentorship');
    for (const person of [pair.mentor, pair.mentee])
      expect(await complaintsOf(accord, person)).toEqual([]);
  });
});
