import type { Database } from '../../platform/database.ts';
import type { Queues } from '../../platform/queues.ts';
import type { SandboxClient, SandboxPerson } from './sandbox.ts';

const pending = { deliveredAt: null, failure: null };

/**
 * Lets everybody hear what still waits for the rest after their last message: as if that were over, and the sweep had
 * come by. `quiet` waits until the queues have nothing left to do.
 */
export async function letHear(
  { db, queues }: { db: Database; queues: Queues },
  quiet: () => Promise<void>,
): Promise<void> {
  await quiet();
  for (let rounds = 0; rounds < 10; rounds++) {
    if ((await db.notification.count({ where: pending })) === 0) return;
    await db.$executeRaw`UPDATE delivery SET sent_at = sent_at - interval '1 minute'`;
    await db.notification.updateMany({ where: pending, data: { dueAt: new Date(0) } });
    await queues.queue('upkeep').add('sweep-deliveries', {});
    await quiet();
  }
}

/**
 * What is wrong with what somebody heard. Each message that was sent is in their feed once, what was delivered was told
 * by one message a channel and that was sent, and nothing else is there but what may have been sent just before a crash,
 * and was withdrawn after it, or read.
 */
export async function complaintsOf(
  { db, tenant }: { db: Database; tenant: SandboxClient },
  person: SandboxPerson,
): Promise<string[]> {
  const where = { person: { entraId: person.id } };
  const told = await db.notification.findMany({
    where,
    include: { items: { include: { delivery: true } } },
  });
  const sent = await db.delivery.findMany({
    where: { ...where, channel: 'activity', sentAt: { not: null } },
  });
  const feed: { chainId: number }[] = await tenant.activity(person.id);
  const chains = feed.map(({ chainId }) => chainId);
  const own = sent.map(({ id }) =>
    Number(BigInt(`0x${id.replaceAll('-', '')}`) & (2n ** 52n - 1n)),
  );
  const complain = (text: string) => `${person.displayName}: ${text}`;
  const strays = chains.filter((chain) => !own.includes(chain)).length;
  const withdrawn = told.filter(
    ({ failure }) => failure === 'withdrawn' || failure === 'read',
  ).length;
  return [
    ...own.filter((chain) => !chains.includes(chain)).map(() => complain('not in the feed')),
    ...(new Set(chains).size < chains.length ? [complain('the same twice in the feed')] : []),
    ...(strays > withdrawn ? [complain(`${strays} entries of no message`)] : []),
    ...told
      .filter(({ deliveredAt, items }) =>
        deliveredAt
          ? items.every(({ delivery }) => !delivery.sentAt)
          : items.some(({ delivery }) => delivery.sentAt),
      )
      .map(({ kind }) => complain(`${kind} is marked otherwise than it was told`)),
  ];
}
