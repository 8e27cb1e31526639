import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf } from '../../graph/subscriptions/rules.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { day, hour, inDays, minute, newPair, type Pair, rowOf } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

describe.each(['postgres', 'redis'] as const)('calendars are watched, queues on %s', (queues) => {
  let accord: Accord;
  let onlooker: Onlooker;
  let pair: Pair;
  beforeAll(async () => {
    accord = await startAccord({ queues });
    onlooker = watchQueues(accord);
    pair = await newPair(accord);
  });
  // What the test before has set off must not be taken for this one's doing.
  beforeEach(() => onlooker.quiet());
  afterAll(async () => {
    await onlooker?.close();
    await accord?.close();
  });

  const subscriptionsOf = ({ id }: { id: string }) =>
    accord.sandbox.tenant.notifier.subscriptions.watching(id);

  /** What Accord knows of the subscription to a person's calendar. */
  const known = async (person: { id: string }) => {
    const { id } = await rowOf(accord, person as Pair['mentor']);
    const where = { personId: id };
    const { subscriptionId, expiresAt } = await accord.db.subscription.findUniqueOrThrow({ where });
    if (!subscriptionId || !expiresAt) throw new Error('there is no subscription');
    return { subscriptionId, expiresAt };
  };

  it('one subscription for each of the two, which says whose it is and lasts a week', async () => {
    for (const person of [pair.mentor, pair.mentee]) {
      const [subscription, ...more] = subscriptionsOf(person);
      expect(more).toEqual([]);
      expect(subscription).toMatchObject({
        resource: `/users/${person.id}/events`,
        changeTypes: ['created', 'updated', 'deleted'],
        notificationUrl: `${accord.url}/graph/notifications`,
        lifecycleUrl: `${accord.url}/graph/lifecycle`,
      });
      const state = subscription?.clientState ?? '';
      expect(state.length).toBeLessThanOrEqual(128);
      const { id } = await rowOf(accord, person);
      expect(personOf(state, accord.config.notificationSecret)).toBe(id);
      const left = (subscription?.expiresAt ?? 0) - Date.now();
      expect(left).toBeGreaterThan(6 * day);
      expect(left).toBeLessThanOrEqual(10_080 * minute);
    }
  });

  it('renews them two days before they expire, and not earlier', async () => {
    const { mentor, mentee } = pair;
    const [due, fresh] = [await known(mentor), await known(mentee)];
    const shorten = async (subscriptionId: string, hours: number) => {
      const expiresAt = new Date(Date.now() + hours * hour);
      const there = accord.sandbox.tenant.notifier.subscriptions.get(subscriptionId);
      if (there) there.expiresAt = expiresAt.getTime();
      await accord.db.subscription.updateMany({ where: { subscriptionId }, data: { expiresAt } });
    };
    await shorten(due.subscriptionId, 47);
    await shorten(fresh.subscriptionId, 49);
    await onlooker.sweep('sweep-subscriptions');
    const renewed = await until(
      () => known(mentor),
      ({ expiresAt }) => expiresAt.getTime() > Date.now() + 6 * day,
    );
    expect(renewed.subscriptionId).toBe(due.subscriptionId);
    expect(subscriptionsOf(mentor)[0]?.expiresAt).toBe(renewed.expiresAt.getTime());
    await onlooker.quiet();
    expect(subscriptionsOf(mentee)[0]?.expiresAt).toBeLessThan(Date.now() + 50 * hour);
  });

  it('renews one that Graph asks to reauthorize', async () => {
    const before = (await known(pair.mentor)).expiresAt;
    await accord.tenant.post('/sandbox/faults/reauthorize', { userId: pair.mentor.id });
    await until(
      () => known(pair.mentor),
      ({ expiresAt }) => expiresAt > before,
    );
    expect(subscriptionsOf(pair.mentor)).toHaveLength(1);
  });

  it('makes them again that Graph has removed, and finds what happened meanwhile', async () => {
    const { mentor, mentee } = pair;
    const before = [await known(mentor), await known(mentee)];
    await accord.tenant.faults({ dropRate: 1 });
    const made = await accord.tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
    await onlooker.quiet();
    expect(await pair.meetings()).toEqual([]);

    await accord.tenant.provoke('remove-subscriptions');
    await pair.become('scheduled');
    for (const [index, person] of [mentor, mentee].entries()) {
      const { subscriptionId } = await until(
        () => known(person),
        (now) => now.subscriptionId !== before[index]?.subscriptionId,
      );
      expect(subscriptionsOf(person).map(({ id }) => id)).toEqual([subscriptionId]);
    }
    await accord.tenant.faults({ dropRate: 0 });
    await accord.tenant.act(mentee, made.iCalUId, 'decline');
    await pair.become('declined');
  });

  it('takes over a subscription of its own that it has forgotten', async () => {
    const { id: personId } = await rowOf(accord, pair.mentor);
    const { subscriptionId } = await known(pair.mentor);
    const forgotten = { subscriptionId: null, expiresAt: null };
    await accord.db.subscription.update({ where: { personId }, data: forgotten });
    await onlooker.sweep('sweep-subscriptions');
    await until(
      () => accord.db.subscription.count({ where: { personId, subscriptionId: { not: null } } }),
      (count) => count === 1,
    );
    const [one, ...more] = subscriptionsOf(pair.mentor);
    expect(more).toEqual([]);
    expect(one?.id).toBe((await known(pair.mentor)).subscriptionId);
    expect(one?.id).not.toBe(subscriptionId);
  });
});
