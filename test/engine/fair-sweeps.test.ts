import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSubscriptionsDue } from '../../graph/subscriptions/store.ts';
import { findUnread, moveCursor } from '../../mentoring/calendar/store.ts';
import { answer } from '../../mentoring/mentorships/requests/rules.ts';
import { decideOn, requestMentorship } from '../../mentoring/mentorships/store.ts';
import { rememberPerson } from '../../mentoring/people/store.ts';
import { openDatabase } from '../../platform/database.ts';
import { createTestDatabase } from '../support/database.ts';

const hour = 60 * 60_000;
const now = new Date();
const before = new Date(now.getTime() - hour);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let open: ReturnType<typeof openDatabase>;
let people: string[];

/** Three pairs: four people whose calendars were never read, one read hours ago, one just now. */
beforeAll(async () => {
  database = await createTestDatabase();
  open = openDatabase(database.url, 1);
  const db = open.database;
  const tenantId = randomUUID();
  const person = async () => {
    const id = randomUUID();
    const known = { id, tenantId, displayName: id, mail: null, jobTitle: null };
    return (await rememberPerson(db, known)).id;
  };
  people = [];
  for (let i = 0; i < 3; i++) {
    const [mentorId, menteeId] = [await person(), await person()];
    const request = { tenantId, mentorId, menteeId, requestedBy: 'mentee' as const, at: now };
    const made = await requestMentorship(db, { ...request, whyYou: 'So', hopes: 'Much' });
    if (made.outcome !== 'requested') throw new Error(made.outcome);
    const accept = { how: 'accept' } as const;
    await decideOn(db, made.mentorship.id, (facts) => answer(facts, 'mentor', accept, now));
    people.push(mentorId, menteeId);
  }
  const cursor = { deltaLink: null, windowStart: now, windowEnd: now };
  const [long = '', just = ''] = people;
  await moveCursor(db, { personId: long, ...cursor }, new Date(now.getTime() - 9 * hour));
  await moveCursor(db, { personId: just, ...cursor }, now);
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

/** Who is found, however often it is asked, where all that is found stays as it is. */
async function found(ask: () => Promise<string[]>): Promise<string[]> {
  const all = new Set<string>();
  for (let i = 0; i < 100; i++) for (const id of await ask()) all.add(id);
  return [...all].sort();
}

describe('a sweep that can take on few', () => {
  it('begins with calendars that were never read, and those that cannot be read keep none waiting', async () => {
    const [long = '', just = '', ...never] = people;
    const [first = ''] = await findUnread(open.database, before, 2);
    expect(never).toContain(first);
    expect(await findUnread(open.database, before, 4)).toHaveLength(4);
    expect(await found(() => findUnread(open.database, before, 2))).toEqual(
      people.filter((id) => id !== just).sort(),
    );
    expect(long).not.toBe(first);
  });

  it('comes to everybody whose calendar nobody watches', async () => {
    expect(await found(() => findSubscriptionsDue(open.database, now, 1))).toEqual(
      people.toSorted(),
    );
  });
});
