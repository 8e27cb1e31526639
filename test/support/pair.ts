import type { Database } from '../../platform/database.ts';
import type { Accord } from './accord.ts';
import { until } from './until.ts';

/** How many calendars are subscribed to, of those that ought to be. */
export const subscriptionsMade = (db: Database): Promise<number> =>
  db.subscription.count({ where: { subscriptionId: { not: null } } });

/** A mentor and a mentee of the sandbox with an active mentorship, both of whose calendars are watched. */
export async function activePair(accord: Accord, mentorName = 'Amara', menteeName = 'Jonas') {
  const { tenant, api, db } = accord;
  const mentor = await tenant.person(mentorName);
  const mentee = await tenant.person(menteeName);
  const words = { whyYou: 'Because you listen.', hopes: 'To speak up sooner.' };
  const asked = await api(mentee.id, 'POST', '/mentorships', { mentorId: mentor.id, ...words });
  const { id } = asked.body as { id: string };
  await api(mentor.id, 'POST', `/mentorships/${id}/accept`, {});
  if (accord.worker)
    await until(
      () => subscriptionsMade(db),
      (count) => count >= 2,
    );
  return { id, mentor, mentee };
}
