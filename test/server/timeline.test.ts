import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventType } from '../../mentoring/events/schema.ts';
import { newId } from '../../platform/database.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { type Scene, setScene } from './support/scene.ts';
import type { Json } from './support/send.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 9, minute));

describe('the timeline of a mentorship', () => {
  let accord: Accord;
  let scene: Scene;
  let goalId: string;
  let milestoneId: string;
  let followUpId: string;
  let celebrationId: string;
  let importantDateId: string;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    scene = await setScene(accord);
    await accord.db.event.deleteMany();
    [goalId, milestoneId, followUpId, celebrationId] = [newId(), newId(), newId(), newId()];
    const { mentorshipId } = scene;
    const targetDate = new Date('2027-01-01');
    const added = { addedBy: 'mentee', addedAt: at(0) } as const;
    const goal = { id: goalId, mentorshipId, title: 'Speak first', measure: 'Twice', targetDate };
    await accord.db.goal.create({ data: { ...goal, state: 'active', ...added } });
    const milestone = { id: milestoneId, goalId, title: 'Once', position: 1 };
    await accord.db.milestone.create({ data: milestone });
    const promise = { id: followUpId, mentorshipId, title: 'Send the book', kind: 'resource' };
    await accord.db.followUp.create({
      data: { ...promise, owner: 'mentor', dueOn: targetDate, ...added },
    });
    const { id: dateId } = await accord.db.importantDate.create({
      data: { id: newId(), mentorshipId, title: 'My talk', at: targetDate, ...added },
    });
    importantDateId = dateId;
    const kept = {
      id: celebrationId,
      mentorshipId,
      kind: 'meetings-kept',
      subjectId: mentorshipId,
    };
    await accord.db.celebration.create({ data: { ...kept, count: 5, at: at(9) } });
    const { meetingId } = scene;
    const by = 'mentee';
    await happen(0, 'mentorship.requested', { by });
    await happen(2, 'goal.added', { goalId, by });
    await happen(1, 'mentorship.accepted', { by: 'mentor' });
    await happen(3, 'agreement.written', { version: 2, by });
    await happen(4, 'milestone.reached', { goalId, milestoneId, by });
    await happen(5, 'follow-up.promised', { followUpId, owner: 'mentor', by: 'mentor' });
    await happen(6, 'meeting.cancelled', { meetingId, by, noticeMinutes: 90 });
    await happen(7, 'alert.raised', { alertId: scene.alertId, about: by });
    await happen(7, 'alert.cleared', { alertId: scene.alertId, about: by });
    await happen(7, 'notification.created', { notificationId: scene.notificationId });
    await happen(8, 'important-date.came', { importantDateId });
    await happen(8, 'important-date.added', { importantDateId, by });
    await happen(8, 'meeting.prepared', { meetingId, by });
    await happen(9, 'celebration.earned', { celebrationId, honours: null });
    await happen(10, 'goal.dropped', { goalId: newId(), by });
  });
  afterAll(() => accord.close());

  const happen = (minute: number, type: EventType, facts: object, mentorshipId?: string) =>
    accord.db.event.create({
      data: {
        id: newId(),
        mentorshipId: mentorshipId ?? scene.mentorshipId,
        type,
        at: at(minute),
        facts,
        audience: [],
        recordedAt: at(minute + 30),
      },
    });
  const read = (query = '', by = scene.mentor) =>
    accord.api(by.id, 'GET', `/mentorships/${scene.mentorshipId}/timeline${query}`);

  it('tells what happened, the newest first, with names and numbers', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    const { mentorshipId, meetingId, alertId } = scene;
    const told = body.items.map(({ type, by, subjectId, title, number }: Json) => [
      type,
      by,
      subjectId,
      title,
      number,
    ]);
    expect(told).toEqual([
      ['goal.dropped', 'mentee', expect.any(String), null, null],
      ['celebration.earned', null, celebrationId, null, 5],
      ['important-date.added', 'mentee', importantDateId, 'My talk', null],
      ['alert.raised', null, alertId, null, null],
      ['meeting.cancelled', 'mentee', meetingId, 'Mentoring', 90],
      ['follow-up.promised', 'mentor', followUpId, 'Send the book', null],
      ['milestone.reached', 'mentee', milestoneId, 'Once', null],
      ['agreement.written', 'mentee', mentorshipId, null, 2],
      ['goal.added', 'mentee', goalId, 'Speak first', null],
      ['mentorship.accepted', 'mentor', mentorshipId, null, null],
      ['mentorship.requested', 'mentee', mentorshipId, null, null],
    ]);
    const kinds = body.items.flatMap(({ type, kind }: Json) => (kind ? [[type, kind]] : []));
    expect(kinds).toEqual([
      ['celebration.earned', 'meetings-kept'],
      ['alert.raised', 'repeated-cancellations'],
    ]);
    expect((await read('', scene.mentee)).body).toEqual(body);
  });

  it('comes in pages that together are the whole, whatever their size', async () => {
    const whole = (await read()).body.items;
    for (const limit of [1, 3, 9, 10]) {
      const pages: Json[] = [];
      for (let next: string | null = ''; next !== null; ) {
        const { body } = await read(`?limit=${limit}${next && `&cursor=${next}`}`);
        expect(body.items.length).toBeLessThanOrEqual(limit);
        pages.push(...body.items);
        next = body.next;
      }
      expect(pages).toEqual(whole);
    }
  });

  it('since a moment tells what Accord has learned since, whenever it happened', async () => {
    const since = async (minute: number) =>
      (await read(`?since=${at(minute).toISOString()}`)).body.items.map(({ type }: Json) => type);
    expect(await since(35)).toEqual([
      'goal.dropped',
      'celebration.earned',
      'important-date.added',
      'alert.raised',
      'meeting.cancelled',
    ]);
    expect(await since(40)).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=many', 'limit'],
    ['since=yesterday', 'since'],
    ['cursor=first', 'cursor'],
  ])('?%s is refused', async (query, field) => {
    const { status, body } = await read(`?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].field).toBe(field);
  });

  it('goes on from no event of somebody else’s, nor from one that there is not', async () => {
    const others = await happen(1, 'mentorship.requested', { by: 'mentee' }, newId());
    for (const cursor of [others.id, newId()]) {
      const { status, body } = await read(`?cursor=${cursor}`);
      expect(status).toBe(400);
      expect(body.errors[0].field).toBe('cursor');
    }
  });
});
