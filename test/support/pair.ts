import type { Accord } from './accord.ts';
import { until } from './until.ts';

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
      () => db.subscription.count({ where: { subscriptionId: { not: null } } }),
      (count) => count >= 2,
    );
  return { id, mentor, mentee };
}
