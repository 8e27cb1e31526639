import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { requestDelivery } from '../../platform/requests.ts';
import { complaintsOf } from '../support/heard.ts';
import type { Mail } from './post-office.ts';
import { openWorld, type World } from './world.ts';

const minute = 60_000;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterEach(async () => {
  for (const person of [world.mentor, world.mentee])
    expect(await complaintsOf(world, person)).toEqual([]);
});
afterAll(() => world?.close());

/** What has come into the mentee's feed since the mark was set. */
let mark = 0;
const setMark = async () => {
  mark = (await world.feed(world.mentee)).length;
};
const news = async () => (await world.feed(world.mentee)).slice(mark);

describe('in their working hours', () => {
  it('their hours are those of their mailbox', async () => {
    const where = { entraId: world.mentee.id };
    const { workingHours } = await world.db.person.findFirstOrThrow({ where });
    expect(workingHours).toMatchObject({ days: [1, 2, 3, 4, 5], zone: 'Europe/Berlin' });
    await world.prefer({});
  });

  it('what happens at night waits for the morning, as one entry that opens the inbox', async () => {
    await world.become(2, '22:00');
    await setMark();
    await world.propose();
    await world.promise();
    await world.become(3, '07:59');
    expect(await news()).toEqual([]);
    expect((await world.pending()).map(({ dueAt }) => dueAt > world.now())).toEqual([true, true]);
    await world.become(3, '09:00');
    const [entry, ...more] = await news();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      activityType: 'severalThings',
      previewText:
        'Amara Okafor proposes something for your goals. Accept it, alter it or decline. (+1 more in Accord)',
    });
    expect(decodeURIComponent(entry?.topic.webUrl ?? '')).toContain(
      '"subEntityId":"notifications"',
    );
  });

  it('what they did themself is celebrated at once, and alone', async () => {
    await world.become(3, '23:00');
    await setMark();
    await world.propose();
    await world.achieve();
    expect((await news()).map(({ previewText }) => previewText)).toEqual([
      'You achieved a goal! Enjoy it, and tell Amara Okafor what helped most.',
    ]);
    await world.become(4, '09:00');
    expect(await news()).toHaveLength(2);
  });

  it('what has become untrue by the morning is not said', async () => {
    await world.become(4, '22:00');
    await setMark();
    const id = await world.promise();
    await world.api(world.mentee.id, 'POST', `/follow-ups/${id}/done`, {});
    await world.become(5, '10:00');
    expect(await news()).toEqual([]);
    const row = await world.db.notification.findFirstOrThrow({ where: { subjectId: id } });
    expect(row).toMatchObject({ failure: 'withdrawn', deliveredAt: null });
    expect(await world.db.deliveryItem.count({ where: { notificationId: row.id } })).toBe(0);
  });

  it('of a burst the first comes at once, and the rest half a minute later, as one', async () => {
    await world.become(5, '11:00');
    await setMark();
    await world.propose();
    for (let i = 0; i < 3; i++) await world.promise();
    expect((await news()).map(({ activityType }) => activityType)).toEqual(['goalProposed']);
    await world.pass(29_000);
    expect(await news()).toHaveLength(1);
    await world.pass(1_000);
    // Three that read the same are said once.
    expect((await news()).map(({ activityType }) => activityType)).toEqual([
      'goalProposed',
      'followUpPromised',
    ]);
    expect(await world.pending()).toEqual([]);
  });
});

describe('as they like it', () => {
  it('once a week: everything as the week begins, in one', async () => {
    await world.prefer({ pace: 'weekly' });
    await world.become(2, '10:00');
    await setMark();
    await world.propose();
    await world.become(4, '15:00');
    await world.promise();
    await world.become(1, '07:59');
    expect(await news()).toEqual([]);
    await world.become(1, '09:00');
    expect((await news()).map(({ activityType }) => activityType)).toEqual(['severalThings']);
  });

  it('who no longer wants to wait hears it at once', async () => {
    await world.become(2, '10:00');
    await setMark();
    await world.propose();
    expect(await news()).toEqual([]);
    await world.prefer({ hours: 'any' });
    await world.look();
    expect(await news()).toHaveLength(1);
  });

  it('what they do not want stays in the inbox, and says so to whoever asks why', async () => {
    await world.prefer({ activity: ['patterns'], hours: 'any' });
    await world.pass(minute);
    await setMark();
    const id = await world.propose();
    expect(await news()).toEqual([]);
    const row = await world.db.notification.findFirstOrThrow({ where: { subjectId: id } });
    expect(row).toMatchObject({ failure: 'not wanted', deliveredAt: null });
    const inbox = (await world.api(world.mentee.id, 'GET', '/notifications')).body.items;
    expect(inbox[0]).toMatchObject({ kind: 'goal-proposed', subjectId: id });
  });

  it('says which ways there are, takes what it knows, and nobody else’s are touched', async () => {
    const wants = { hours: 'any', pace: 'weekly', activity: ['goals'], email: ['promises'] };
    const channels = ['activity', 'email'];
    const { api, mentee, mentor } = world;
    expect((await world.prefer(wants)).body).toEqual({ ...wants, channels });
    expect((await api(mentee.id, 'GET', '/me/preferences')).body).toEqual({ ...wants, channels });
    expect((await api(mentor.id, 'GET', '/me/preferences')).body.pace).toBe('as-it-comes');
    for (const [wrong, field] of [
      [{ pace: 'daily' }, 'pace'],
      [{ email: ['goals', 'goals'] }, 'email'],
      [{ activity: ['gossip'] }, 'activity'],
      [{ personId: mentor.id }, 'personId'],
    ] as const) {
      const { status, body } = await world.prefer(wrong);
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(field)]);
    }
    expect((await api(mentee.id, 'GET', '/me/preferences')).body).toEqual({ ...wants, channels });
  });
});

describe('by mail', () => {
  const messageId = (mail?: Mail) => /^Message-ID: (\S+)$/m.exec(mail?.head ?? '')?.[1];

  it('says the same in their language, each with its link, and how to hear less', async () => {
    const { mentee, db, post } = world;
    await db.person.updateMany({ where: { entraId: mentee.id }, data: { language: 'de' } });
    await world.prefer({ hours: 'any', email: ['goals', 'promises'] });
    await world.become(3, '22:00');
    await setMark();
    post.mails.length = 0;
    const goal = await world.propose();
    const [mail] = post.mails;
    expect(mail?.to).toEqual([mentee.mail]);
    expect(mail?.head).toMatch(/^From: Accord <accord@northwind.example>$/m);
    expect(mail?.head).toMatch(/^Message-ID: <[0-9a-f]{32}@localhost>$/m);
    expect(mail?.head).toMatch(/^List-Unsubscribe: <https:\/\/teams[^>]*preferences[^>]*>/m);
    expect(decodeURIComponent(mail?.text ?? '')).toContain(`goals/${goal}`);
    expect(mail?.text).toContain('Amara Okafor schlägt etwas für deine Ziele vor.');
    expect(mail?.text).not.toMatch(/Speak up|One question/);
    expect(await news()).toHaveLength(1);

    // As if the worker had been killed before it noted that the mail was taken: whoever has it has it once.
    const { deliveryId } = await db.deliveryItem.findFirstOrThrow({
      where: { channel: 'email', notification: { subjectId: goal } },
    });
    await db.delivery.update({ where: { id: deliveryId }, data: { sentAt: null } });
    await requestDelivery(world.queues, [
      (await db.person.findFirstOrThrow({ where: { entraId: mentee.id } })).id,
    ]);
    await world.quiet();
    const [first = '', again] = post.mails.map(messageId);
    expect(again).toBe(first);
    post.mails.length = 1;

    await world.promise();
    await world.propose();
    await world.pass(30_000);
    expect(post.mails).toHaveLength(2);
    expect(messageId(post.mails[1])).not.toBe(first);
    for (const sentence of ['für deine Ziele vor', 'was du versprochen hast'])
      expect(post.mails[1]?.text).toContain(sentence);
    expect((await news()).at(-1)?.previewText).toMatch(/\(\+1 weitere Nachricht in Accord\)$/);
    await db.person.updateMany({ where: { entraId: mentee.id }, data: { language: 'en' } });
  });
});
