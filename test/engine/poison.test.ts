import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/database.ts';
import { sweepLost } from '../../worker/jobs/sweeps.ts';
import { reactions } from '../../worker/reactions/all.ts';
import { boardClient, openWindow } from '../server/support/operations.ts';
import { send } from '../server/support/send.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { logLines } from '../support/log-lines.ts';
import { activePair } from '../support/pair.ts';
import { until } from '../support/until.ts';

const private_ = 'My manager does not know that I am leaving';

describe.each(['postgres', 'redis'] as const)('what fails for good, with queues on %s', (kind) => {
  let accord: Accord;
  let broken = true;
  /** The first of all that follows from an acceptance or an end; its errors hold what they were about. */
  const bad: (typeof reactions)[number] = {
    name: 'bad',
    on: ['mentorship.accepted', 'mentorship.closed'],
    act: async (tx) => {
      if (broken) await tx.$queryRaw`SELECT ${private_}::text::uuid`;
    },
  };
  beforeAll(async () => {
    reactions.unshift(bad);
    accord = await startAccord({ queues: kind, logTo: logLines().to });
  });
  afterAll(async () => {
    reactions.splice(reactions.indexOf(bad), 1);
    await accord.close();
  });

  const events = () =>
    (accord.worker as NonNullable<Accord['worker']>).context.queues.queue('events');
  const failed = () => events().getJobCounts('failed', 'waiting', 'delayed', 'active');
  const receiptOf = (eventId: string) =>
    accord.db.receipt.count({ where: { eventId, reaction: 'bad' } });

  /** Lets the tries that wait have their turn, until there are no more. */
  const fails = (count: number) =>
    until(
      async () => {
        await events().promoteJobs();
        return failed();
      },
      ({ failed: found, ...open }) => found === count && Object.values(open).every((n) => n === 0),
    );
  const eventOf = async (type: string) =>
    (await accord.db.event.findFirstOrThrow({ where: { type }, orderBy: { id: 'desc' } })).id;

  it('keeps nothing else from being done, is seen by an operator, and done when they ask for it', async () => {
    broken = true;
    const { id } = await activePair(accord);
    await fails(1);
    const eventId = await eventOf('mentorship.accepted');
    const told = { mentorshipId: id, kind: 'mentorship-accepted' };
    expect(await accord.db.notification.count({ where: told })).toBe(1);
    expect(await receiptOf(eventId)).toBe(0);

    const { text } = await send(`${accord.url}/metrics`);
    expect(text).toContain('accord_queue_jobs{queue="events",state="failed"} 1');
    const board = boardClient(accord, (await openWindow(accord)).cookie);
    const seen = await board('GET', '/api/queues?activeQueue=events&status=failed&page=1');
    const queue = seen.body.queues.find(({ name }: { name: string }) => name === 'events');
    expect(queue.jobs).toMatchObject([
      { id: eventId, name: 'mentorship.accepted', data: { eventId } },
    ]);
    expect(queue.jobs[0].failedReason).toMatch(/^bad: /);
    expect(seen.text).not.toContain(private_);

    broken = false;
    expect((await board('PUT', `/api/queues/events/${eventId}/retry`)).status).toBe(204);
    await until(
      () => receiptOf(eventId),
      (count) => count === 1,
    );
    await until(failed, (counts) => counts.failed === 0);
    expect(await accord.db.notification.count({ where: told })).toBe(1);
  });

  // The rest does not look at where the queues are.
  if (kind === 'redis') return;

  it('is tried again by itself, and ever more rarely', async () => {
    broken = true;
    const { id, mentor } = await accord.db.mentorship.findFirstOrThrow({
      include: { mentor: true },
    });
    await accord.api(mentor.entraId, 'POST', `/mentorships/${id}/close`, { reason: 'completed' });
    await fails(1);
    const eventId = await eventOf('mentorship.closed');
    const publishedAt = new Date(Date.now() - 11 * 60_000);
    await accord.db.event.update({ where: { id: eventId }, data: { publishedAt } });
    const sweep = () => sweepLost((accord.worker as NonNullable<Accord['worker']>).context);
    const tries = async () => (await events().getJob(eventId))?.attemptsMade;
    /** As if it had been tried for a minute, and had rested since for so many seconds. */
    const rested = (seconds: number) => accord.db.$executeRaw`
      UPDATE bullmq.job SET finished_at_ms = ${Date.now() - seconds * 1000},
        added_at_ms = ${Date.now() - (seconds + 60) * 1000} WHERE id = ${eventId}`;

    await rested(50);
    await sweep();
    expect([await tries(), (await failed()).failed]).toEqual([10, 1]);
    await rested(61);
    await sweep();
    await fails(1);
    // Two minutes have gone by since its first try, so that it rests for two.
    await sweep();
    expect([await tries(), (await failed()).failed]).toEqual([11, 1]);

    broken = false;
    await rested(61);
    await sweep();
    await until(
      () => receiptOf(eventId),
      (count) => count === 1,
    );
  });

  it('is an event that this version does not know, which is in no other’s way', async () => {
    const { id: mentorshipId } = await accord.db.mentorship.findFirstOrThrow();
    const unknown = {
      id: newId(),
      mentorshipId,
      type: 'of.the-future',
      at: new Date(),
      facts: {},
      audience: [],
    };
    await accord.db.event.create({ data: unknown });
    await fails(1);
    expect((await events().getJob(unknown.id))?.name).toBe('of.the-future');
    expect(await accord.db.event.count({ where: { publishedAt: null } })).toBe(0);
  });
});
