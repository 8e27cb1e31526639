import { sandboxClient } from '../support/sandbox.ts';
import { wall } from './oracle/time.ts';
import type { World } from './play/world.ts';

/**
 * What people found in their activity feeds beside what was to be sent: each message once, and none while its receiver
 * rests, but of their own act. Resolves with what is wrong.
 */
export async function misdelivered({
  context: { db },
  sandbox,
  lives,
  entraIdOf,
}: World): Promise<string[]> {
  const somebodies = new Map(
    lives.flatMap(({ people, history }) => [
      [people.mentor, history.people.mentor],
      [people.mentee, history.people.mentee],
    ]),
  );
  const complaints: string[] = [];
  for (const [personId, { name, zone, hours, prefers }] of somebodies) {
    const sent = await db.delivery.findMany({
      where: { personId },
      include: { items: { include: { notification: true } } },
    });
    const entries = await sandboxClient(sandbox).activity(entraIdOf(personId));
    if (entries.length !== sent.length)
      complaints.push(`${name} found ${entries.length} entries for ${sent.length} messages`);
    for (const { sentAt, failure, items } of sent) {
      if (!sentAt) complaints.push(`${name}: not sent, ${failure}`);
      const kinds = items.map(({ notification }) => notification.kind);
      const own = kinds.length === 1 && kinds[0] === 'celebration';
      if (!sentAt || own || prefers.hours === 'any') continue;
      const { weekday, time } = wall(zone, Math.floor(sentAt.getTime() / 60_000) * 60_000);
      const works = hours.days.includes(weekday) && time >= hours.from && time < hours.to;
      if (!works) complaints.push(`${name} was told ${kinds} at ${time} on day ${weekday}`);
    }
  }
  const failed = await db.$queryRaw<{ queue: string }[]>`
    SELECT queue FROM bullmq.job WHERE state = 'failed'`;
  return [...complaints, ...failed.map(({ queue }) => `a job of ${queue} has failed`)];
}
