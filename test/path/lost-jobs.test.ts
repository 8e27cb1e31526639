import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { activePair } from '../support/pair.ts';
import { until } from '../support/until.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

const day = 24 * 60 * 60 * 1000;

describe.each(['postgres', 'redis'] as const)('what the queues on %s have lost', (queues) => {
  let accord: Accord;
  let onlooker: Onlooker;
  beforeAll(async () => {
    accord = await startAccord({ queues });
    onlooker = watchQueues(accord);
  });
  afterAll(async () => {
    await onlooker.close();
    await accord.close();
  });

  it('is done when the sweep finds that nobody has answered for it, and once', async () => {
    const { tenant, db } = accord;
    const { mentor, mentee } = await activePair(accord);
    const start = new Date(Date.now() + 3 * day);
    const { iCalUId } = await tenant.schedule(mentor, { start, attendees: [mentee] });
    await until(
      () => db.meeting.count(),
      (count) => count === 1,
    );
    await tenant.act(mentee, iCalUId, 'decline');
    await until(
      () => db.alert.count(),
      (count) => count === 1,
    );
    await onlooker.quiet();

    // As if the job of the decline had never been done, and a while had passed.
    const declined = await db.event.findFirstOrThrow({ where: { type: 'meeting.declined' } });
    await db.receipt.deleteMany({ where: { eventId: declined.id } });
    await db.notification.deleteMany({ where: { kind: 'alert-raised' } });
    await db.alert.deleteMany();
    const publishedAt = new Date(Date.now() - 11 * 60_000);
    await db.event.update({ where: { id: declined.id }, data: { publishedAt } });
    await onlooker.sweep('sweep-lost');
    await until(
      () => db.alert.count(),
      (count) => count === 1,
    );
    await onlooker.sweep('sweep-lost');
    await onlooker.quiet();
    expect(await db.alert.count()).toBe(1);
    expect(await db.notification.count({ where: { kind: 'alert-raised' } })).toBe(2);
  });

  it('is done by the one reaction that had failed, though others had answered, and days ago', async () => {
    const { api, db } = accord;
    const { id, mentor } = await db.mentorship.findFirstOrThrow({ include: { mentor: true } });
    await api(mentor.entraId, 'POST', `/mentorships/${id}/close`, { reason: 'completed' });
    await until(
      () => db.celebration.count(),
      (count) => count === 1,
    );
    await onlooker.quiet();
    const closed = await db.event.findFirstOrThrow({ where: { type: 'mentorship.closed' } });
    await db.receipt.deleteMany({ where: { eventId: closed.id, reaction: 'celebrate' } });
    await db.celebration.deleteMany();
    const publishedAt = new Date(Date.now() - 3 * day);
    await db.event.update({ where: { id: closed.id }, data: { publishedAt } });
    await onlooker.sweep('sweep-long-lost');
    await until(
      () => db.celebration.count(),
      (count) => count === 1,
    );
    await onlooker.quiet();
    expect(await db.notification.count({ where: { kind: 'mentorship-closed' } })).toBe(1);
  });

  it('reaches its receiver when it was written and never delivered, and as the same message', async () => {
    const { db, tenant } = accord;
    await onlooker.heard();
    const where = { deliveredAt: { not: null }, kind: 'mentorship-closed' };
    const lost = await db.notification.findFirstOrThrow({ where, include: { person: true } });
    const feed = () => tenant.activity(lost.person.entraId);
    const before = await feed();
    // As if the worker had been killed between sending it and noting that.
    const items = { some: { notificationId: lost.id } };
    await db.delivery.updateMany({ where: { items }, data: { sentAt: null } });
    await db.notification.updateMany({
      where: { items: { some: { delivery: { items } } } },
      data: { deliveredAt: null, dueAt: new Date() },
    });
    await onlooker.sweep('sweep-deliveries');
    const delivered = await until(
      () => db.notification.findUniqueOrThrow({ where: { id: lost.id } }),
      ({ deliveredAt }) => deliveredAt !== null,
    );
    expect(delivered.failure).toBeNull();
    expect((await feed()).length).toBe(before.length);
  });
});
