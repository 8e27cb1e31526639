import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/database.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { actingIn } from './support/acting.ts';
import { made, meetingAhead, timesIn } from './support/meetings.ts';
import { type Scene, setScene } from './support/scene.ts';

describe('the meeting that an entry of Outlook is', () => {
  let accord: Accord;
  let scene: Scene;
  let acting: ReturnType<typeof actingIn>;
  let personIds: Record<'mentor' | 'mentee', string>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false, logTo: logLines().to });
    scene = await setScene(accord);
    acting = actingIn(accord, scene);
    const idOf = async (entraId: string) =>
      (await accord.db.person.findFirstOrThrow({ where: { entraId } })).id;
    personIds = { mentor: await idOf(scene.mentor.id), mentee: await idOf(scene.mentee.id) };
  });
  afterAll(async () => {
    await acting.close();
    await accord.close();
  });
  afterEach(() => accord.tenant.faults({ errorRate: 0 }));

  type By = 'mentor' | 'mentee' | 'stranger';
  const read = (by: By, eventId: string) =>
    acting.ask(scene[by], 'GET', `/meetings/by-event/${encodeURIComponent(eventId)}`);
  const found = async (by: By, eventId: string) => {
    const { status, body } = await read(by, eventId);
    return status === 200 ? body.id : status;
  };

  /** A meeting with a copy in somebody's mailbox, starting so many hours from now. */
  async function kept(by: 'mentor' | 'mentee', eventId: string, hours: number, more: object = {}) {
    const { mentorshipId } = scene;
    const [start, end] = [timesIn(hours).start, timesIn(hours).end];
    const { seriesMasterId = null, ...rest } = more as { seriesMasterId?: string };
    const { id } = await accord.db.meeting.create({
      data: {
        id: newId(),
        mentorshipId,
        key: newId(),
        subject: 'Mentoring',
        start,
        end,
        createdAt: new Date(),
        ...rest,
        copies: {
          create: { personId: personIds[by], eventId, seriesMasterId, seen: { goneAt: null } },
        },
      },
    });
    return id;
  }

  it('is found by the id in the caller’s own mailbox, and by nobody else’s', async () => {
    const eventId = `AAMk-${'x'.repeat(140)}_=`;
    const id = await kept('mentor', eventId, 5);
    expect(await found('mentor', eventId)).toBe(id);
    expect(await found('mentee', eventId)).toBe(404);
    expect(await found('stranger', eventId)).toBe(404);
  });

  it('is found however the id is written', async () => {
    const id = await kept('mentee', 'AAMk-a_b-c==', 6);
    for (const eventId of ['AAMk-a_b-c==', 'AAMk/a+b/c==']) {
      expect(await found('mentee', eventId)).toBe(id);
    }
    const unusual = await kept('mentee', 'AAMk/as+stored=', 7);
    expect(await found('mentee', 'AAMk/as+stored=')).toBe(unusual);
  });

  it('of a series is the next occurrence that stands, or else the last; of an occurrence itself', async () => {
    const series = (nth: number, hours: number, more: object = {}) =>
      kept('mentor', `occurrence-${nth}`, hours, { seriesMasterId: 'series', ...more });
    const first = await series(1, -200, { state: 'held' });
    const second = await series(2, 20, { state: 'cancelled' });
    const third = await series(3, 40);
    const fourth = await series(4, 60);
    expect(await found('mentor', 'series')).toBe(third);
    expect(await found('mentor', 'occurrence-1')).toBe(first);
    expect(await found('mentor', 'occurrence-2')).toBe(second);
    const ids = { id: { in: [third, fourth] } };
    await accord.db.meeting.updateMany({ where: ids, data: { state: 'cancelled' } });
    expect(await found('mentor', 'series')).toBe(fourth);
    expect(await found('mentee', 'series')).toBe(404);
  });

  it('is found in the calendar where Accord has seen only the other’s copy', async () => {
    await meetingAhead(accord, scene);
    const { meetingId } = made;
    const { key } = await accord.db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const theirs = await accord.tenant.copyOf(scene.mentee, key);
    const where = { meetingId, personId: personIds.mentee };
    expect(await accord.db.meetingCopy.count({ where })).toBe(0);
    expect(await found('mentee', theirs.id)).toBe(meetingId);
    expect(await found('mentor', theirs.id)).toBe(404);
  });

  it('is none where the entry is something else, or there is none', async () => {
    const { id: lunch } = await accord.tenant.schedule(scene.mentor, {
      subject: 'Lunch',
      start: new Date(timesIn(80).start),
      attendees: [scene.mentee],
    });
    for (const eventId of [lunch, 'nonsense', 'AAMk/a+b=', newId()]) {
      expect(await found('mentor', eventId)).toBe(404);
    }
  });

  it('says so where the calendar cannot be asked, and asks nobody for who has no mentorship', async () => {
    await accord.tenant.faults({ errorRate: 1 });
    expect((await read('mentor', 'unheard-of')).status).toBe(503);
    expect((await read('stranger', 'unheard-of')).status).toBe(404);
  });

  it.each(['a?b', 'a#b', 'a b', 'a%', 'é', 'a..b', '\0'])(
    '%j is no id, and refused',
    async (eventId) => {
      const path = `/meetings/by-event/${encodeURIComponent(eventId)}`;
      await acting.refused(400, ['id'], 'GET', path, undefined);
    },
  );

  it('an id longer than any is refused', async () => {
    const { status } = await read('mentor', 'x'.repeat(1001));
    expect(status).toBe(404);
  });
});

describe('a Teams link for an appointment', () => {
  let accord: Accord;
  let scene: Scene;
  let acting: ReturnType<typeof actingIn>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false, logTo: logLines().to });
    scene = await setScene(accord);
    acting = actingIn(accord, scene);
  });
  afterAll(async () => {
    await acting.close();
    await accord.close();
  });
  const path = () => `/mentorships/${scene.mentorshipId}/online-meeting`;

  it('is made as the caller, for those times', async () => {
    const times = timesIn(30);
    const { status, body } = await acting.ask(scene.mentee, 'POST', path(), {
      ...times,
      subject: 'Mentoring',
    });
    expect(status).toBe(201);
    expect(body.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
    const filter = encodeURIComponent(`JoinWebUrl eq '${body.joinUrl}'`);
    const { value } = await accord.tenant.graph(
      scene.mentee.id,
      'GET',
      `/me/onlineMeetings?$filter=${filter}`,
    );
    expect(value).toMatchObject([{ subject: 'Mentoring' }]);
    expect(new Date(value[0].startDateTime)).toEqual(new Date(times.start));
    expect(new Date(value[0].endDateTime)).toEqual(new Date(times.end));
    expect(await accord.db.event.count({ where: { type: { startsWith: 'meeting.' } } })).toBe(0);
  });

  it.each([
    [['start'], { ...timesIn(-3) }],
    [['start'], { ...timesIn(3), start: 'soon' }],
    [['end'], { start: timesIn(3).start, end: timesIn(2).start }],
    [['end'], { start: timesIn(3).start }],
    [['subject'], { ...timesIn(3), subject: 'x'.repeat(256) }],
    [['attendees'], { ...timesIn(3), attendees: [] }],
  ])('is refused for %j', async (fields, body) => {
    await acting.refused(400, fields, 'POST', path(), body);
  });

  it('is for two whose mentorship is active', async () => {
    const standing = (state: 'active' | 'paused') =>
      accord.db.mentorship.updateMany({ data: { state } });
    await standing('paused');
    await acting.refused(409, [], 'POST', path(), timesIn(3));
    await standing('active');
  });

  it('where Microsoft 365 is busy or refuses, they hear what that means', async () => {
    await accord.tenant.faults({ errorRate: 1 });
    await acting.refused(503, [], 'POST', path(), timesIn(3));
    await accord.tenant.faults({ errorRate: 0 });
  });
});
