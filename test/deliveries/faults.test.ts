import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf } from '../support/heard.ts';
import { until } from '../support/until.ts';
import { openPostOffice } from './post-office.ts';
import { openWorld, type World } from './world.ts';

const day = 24 * 60 * 60_000;

describe.each(['postgres', 'redis'] as const)('the activity feed, queues on %s', (queues) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ queues, mail: false });
  });
  afterAll(() => world?.close());

  const job = async () => {
    const [found] = await world.queues.queue('delivery').getJobs(['delayed']);
    return found;
  };

  it('asks to be left alone: it is, that is no failure, and what came meanwhile is one message', async () => {
    const before = (await world.feed(world.mentee)).length;
    await world.pass(60_000);
    await world.tenant.faults({ activityFeed: '429' });
    const asked = Date.now();
    // Neither is waited for: there is no quiet while the feed is like that.
    const proposed = world.propose();
    const put = await until(job, (found) => found !== undefined);
    expect(put?.attemptsMade).toBe(0);
    expect((put?.timestamp ?? 0) + (put?.delay ?? 0)).toBeGreaterThan(asked + 900);
    const promised = world.promise();
    const unsent = { delivery: { sentAt: null } };
    await until(
      () => world.db.deliveryItem.count({ where: unsent }),
      (count) => count === 2,
    );
    await world.tenant.faults({ activityFeed: 'ok' });
    await Promise.all([proposed, promised]);
    expect(await world.pending()).toEqual([]);
    const entries = (await world.feed(world.mentee)).slice(before);
    expect(entries.map(({ activityType }) => activityType)).toEqual(['severalThings']);
    expect(await complaintsOf(world, world.mentee)).toEqual([]);
  });
});

describe('the activity feed', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  const failed = async () =>
    (await world.api((await world.tenant.person('Priya')).id, 'GET', '/operations/deliveries')).body
      .items;

  it.each(['5xx', 'hang'] as const)(
    'is ill (%s): mail goes all the same, and the feed has it once when it is well again',
    async (activityFeed) => {
      await world.prefer({ hours: 'any', email: ['goals'] });
      const before = (await world.feed(world.mentee)).length;
      world.post.mails.length = 0;
      await world.pass(60_000);
      await world.tenant.faults({ activityFeed });
      const proposed = world.propose();
      await until(
        () => world.post.mails.length,
        (count) => count === 1,
      );
      await world.tenant.faults({ activityFeed: 'ok' });
      await proposed;
      expect(await world.feed(world.mentee)).toHaveLength(before + 1);
      expect(world.post.mails).toHaveLength(1);
      expect(await world.pending()).toEqual([]);
      expect(await complaintsOf(world, world.mentee)).toEqual([]);
    },
  );

  it('does not have the app: mail has it instead, which is counted, and nothing is amiss', async () => {
    await world.prefer({ hours: 'any' });
    world.post.mails.length = 0;
    await world.pass(60_000);
    await world.tenant.faults({ activityFeed: '403' });
    await world.propose();
    expect(world.post.mails.map(({ to }) => to)).toEqual([[world.mentee.mail]]);
    expect(await world.pending()).toEqual([]);
    expect(await failed()).toEqual([]);
    const metrics = await (await fetch(`${world.url}/metrics`)).text();
    expect(metrics).toMatch(/^accord_deliveries_total\{channel="activity",outcome="refused"\} 1$/m);
  });

  it('does not have the app, and mail does not know them: nobody can tell them, and that is seen', async () => {
    world.post.refuses.add(world.mentee.mail);
    await world.pass(60_000);
    const id = await world.propose();
    const row = await world.db.notification.findFirstOrThrow({ where: { subjectId: id } });
    expect(row).toMatchObject({ deliveredAt: null, failure: 'refused with 403' });
    const failure = (channel: string, why: string) => ({
      id: expect.any(String),
      personId: world.mentee.id,
      channel,
      failure: why,
      at: new Date(world.clock.at).toISOString(),
    });
    expect(await failed()).toEqual([
      failure('email', 'refused with 550'),
      failure('activity', 'refused with 403'),
    ]);
    const inbox = (await world.api(world.mentee.id, 'GET', '/notifications')).body.items;
    expect(inbox[0]).toMatchObject({ subjectId: id });
    world.post.refuses.clear();
    await world.tenant.faults({ activityFeed: 'ok' });
  });

  it('is ill for a week: it is given up there, and mail has it', async () => {
    await world.pass(60_000);
    world.post.mails.length = 0;
    await world.tenant.faults({ activityFeed: '5xx' });
    const proposed = world.propose();
    const [row] = await until(world.pending, ([found]) => found !== undefined);
    await until(
      () => world.db.delivery.count({ where: { sentAt: null, failure: null } }),
      (count) => count === 1,
    );
    world.clock.at += 7 * day + 1;
    const told = await until(
      () => world.db.notification.findUniqueOrThrow({ where: { id: row?.id ?? '' } }),
      ({ deliveredAt }) => deliveredAt !== null,
    );
    expect(told).toMatchObject({ failure: null });
    expect(world.post.mails).toHaveLength(1);
    const given = { channel: 'activity', failure: 'given up' };
    expect(await world.db.delivery.count({ where: given })).toBe(1);
    await world.tenant.faults({ activityFeed: 'ok' });
    await proposed;
  });

  it('mail is not there for a while: it comes when it is', async () => {
    await world.prefer({ hours: 'any', activity: [], email: ['goals'] });
    world.post.mails.length = 0;
    const { port } = new URL(world.post.url);
    await world.pass(60_000);
    await world.post.close();
    const proposed = world.propose();
    await until(world.pending, ({ length }) => length === 1);
    await until(
      () => world.queues.queue('delivery').getJobCounts('delayed'),
      ({ delayed }) => delayed === 1,
    );
    world.post = await openPostOffice(Number(port));
    const [mail] = await until(
      () => world.post.mails,
      ({ length }) => length === 1,
    );
    expect(mail?.text).toContain('proposes something for your goals');
    await proposed;
    expect(await world.pending()).toEqual([]);
  });
});
