import { answer } from '../../mentoring/mentorships/requests/rules.ts';
import { decideOn, requestMentorship } from '../../mentoring/mentorships/store.ts';
import { rememberPerson } from '../../mentoring/people/store.ts';
import type { Installation } from '../support/installation.ts';
import { subscriptionsMade } from '../support/pair.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import type { Two } from './play.ts';

export type Pair = Two & { mentorshipId: string };

/** Does `work` for each, so many at a time. */
export async function eachOf<T, R>(
  items: T[],
  atATime: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  return results;
}

/** So many pairs of new people in the sandbox, each with an active mentorship and both calendars watched. */
export async function makePairs(
  { tenant, db, tenantId }: Pick<Installation, 'tenant' | 'db' | 'tenantId'>,
  count: number,
): Promise<Pair[]> {
  const pairs = await eachOf(Array.from({ length: count }), 8, async (_, index) => {
    const person = (role: string): Promise<SandboxPerson> =>
      tenant.post('/sandbox/people', { displayName: `${role} ${index}` });
    const [mentor, mentee] = [await person('Mentor'), await person('Mentee')];
    const [a, b] = [mentor, mentee].map(({ id, displayName, mail }) =>
      rememberPerson(db, { id, tenantId, displayName, mail, jobTitle: null }),
    ) as [ReturnType<typeof rememberPerson>, ReturnType<typeof rememberPerson>];
    const [mentorId, menteeId] = [(await a).id, (await b).id];
    const words = { whyYou: 'Why', hopes: 'Hopes', at: new Date() };
    const asked = await requestMentorship(db, {
      tenantId,
      mentorId,
      menteeId,
      requestedBy: 'mentee',
      ...words,
    });
    if (asked.outcome !== 'requested') throw new Error('the pair has a mentorship already');
    await decideOn(db, asked.mentorship.id, (mentorship) =>
      answer(mentorship, 'mentor', { how: 'accept' }, new Date()),
    );
    return { mentor, mentee, mentorshipId: asked.mentorship.id };
  });
  await until(
    () => subscriptionsMade(db),
    (made) => made === count * 2,
    { withinMs: 120_000 },
  );
  await until(
    () => db.calendarCursor.count({ where: { syncedAt: { not: null } } }),
    (read) => read === count * 2,
    { withinMs: 60_000 },
  );
  return pairs;
}
