import type { Database } from '../../../platform/database.ts';
import { eachOf } from '../../histories/crowd.ts';
import type { sandboxClient } from '../../support/sandbox.ts';

/** Somebody who is signed in, one mentorship of theirs, and what they come across in it. */
export type Reader = {
  token: string;
  mentorshipId: string;
  nextMeetingId: string;
  lastMeetingId: string;
  goalId: string;
  /** How many of each their lists hold. */
  mentorships: number;
  alerts: number;
};

type Tenant = ReturnType<typeof sandboxClient>;

/** Signs in both people of so many mentorships, taken evenly from all there are. */
export async function signIn(db: Database, tenant: Tenant, most: number): Promise<Reader[]> {
  const all = await db.mentorship.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
  const step = Math.max(1, Math.floor(all.length / most));
  const some = all.filter((_, n) => n % step === 0).slice(0, most);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (personId: string) => {
    const known = tokens.get(personId) ?? makeKnown(db, tenant, personId);
    tokens.set(personId, known);
    return known;
  };
  const pairs = await eachOf(some, 4, async ({ id }) => {
    const { mentorId, menteeId, ...found } = await contentsOf(db, id);
    return eachOf([mentorId, menteeId], 1, async (personId) => ({
      ...found,
      ...(await listsOf(db, personId)),
      token: await tokenOf(personId),
    }));
  });
  return pairs.flat();
}

/** Has the sandbox know a person too, and sign them in. */
async function makeKnown(db: Database, tenant: Tenant, id: string): Promise<string> {
  const { displayName } = await db.person.findUniqueOrThrow({ where: { id } });
  const { id: entraId } = await tenant.post('/sandbox/people', { displayName });
  await db.person.update({ where: { id }, data: { entraId } });
  return tenant.tokenFor(entraId, 'api');
}

async function contentsOf(db: Database, id: string) {
  const mentorship = await db.mentorship.findUniqueOrThrow({
    where: { id },
    include: {
      goals: { where: { state: 'active' }, take: 1 },
      meetings: { orderBy: { start: 'asc' }, select: { id: true, state: true } },
    },
  });
  const { mentorId, menteeId, goals, meetings } = mentorship;
  const [goal] = goals;
  const next = meetings.find(({ state }) => state === 'scheduled');
  const last = meetings.findLast(({ state }) => state === 'held');
  if (!goal || !next || !last) throw new Error('this mentorship is not what it was to be');
  const ids = { goalId: goal.id, nextMeetingId: next.id, lastMeetingId: last.id };
  return { mentorId, menteeId, mentorshipId: id, ...ids };
}

async function listsOf(db: Database, personId: string) {
  const theirs = { OR: [{ mentorId: personId }, { menteeId: personId }] };
  return {
    mentorships: await db.mentorship.count({ where: theirs }),
    alerts: await db.alert.count({ where: { clearedAt: null, mentorship: theirs } }),
  };
}
