import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFollowUp } from '../../mentoring/follow-ups/store.ts';
import { answer } from '../../mentoring/mentorships/requests/rules.ts';
import { pause, resume } from '../../mentoring/mentorships/rules.ts';
import { decideOn, lockMentorship, requestMentorship } from '../../mentoring/mentorships/store.ts';
import { rememberPerson } from '../../mentoring/people/store.ts';
import { explain } from '../../mentoring/promises/explaining/rules.ts';
import { readFacts } from '../../mentoring/promises/facts/store.ts';
import { asOf } from '../../mentoring/promises/history/rules.ts';
import { readHistory } from '../../mentoring/promises/history/store.ts';
import { keepPromisesOf } from '../../mentoring/promises/store.ts';
import { openDatabase, transact } from '../../platform/database.ts';
import { createTestDatabase } from '../support/database.ts';
import { runScript } from '../support/processes.ts';

const day = 24 * 60 * 60 * 1000;
const begun = Date.UTC(2026, 1, 2, 9);
const at = (days: number): Date => new Date(begun + days * day);

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let open: ReturnType<typeof openDatabase>;
let id: string;

/** Asked on day 0, accepted on day 6; something promised on day 8 for day 12; rests from day 40 to 50. */
beforeAll(async () => {
  database = await createTestDatabase();
  open = openDatabase(database.url, 3);
  const db = open.database;
  const tenantId = randomUUID();
  const person = (displayName: string) =>
    rememberPerson(db, { id: randomUUID(), tenantId, displayName, mail: null, jobTitle: null });
  const [mentor, mentee] = [await person('Amara'), await person('Jonas')];
  const made = await requestMentorship(db, {
    tenantId,
    mentorId: mentor.id,
    menteeId: mentee.id,
    requestedBy: 'mentee',
    whyYou: 'You listen.',
    hopes: 'To speak up.',
    at: at(0),
  });
  if (made.outcome !== 'requested') throw new Error(made.outcome);
  id = made.mentorship.id;
  await decideOn(db, id, (facts) => answer(facts, 'mentor', { how: 'accept' }, at(6)));
  const promised = {
    title: 'A secret plan',
    kind: 'action',
    owner: 'mentee',
    meetingId: null,
  } as const;
  const act = { by: 'mentor', at: at(8), today: '2026-02-10' } as const;
  await createFollowUp(db, id, { ...promised, dueOn: '2026-02-14' }, act);
  const until = { day: '2026-03-24', timeZone: 'UTC' };
  await decideOn(db, id, (facts) => pause(facts, 'mentee', until, at(40)));
  await decideOn(db, id, (facts) => resume(facts, null, at(50)));
  await keepPromisesOf(db, id, at(60));
});
afterAll(async () => {
  await open?.close();
  await database?.drop();
});

const standing = async (days: number) => {
  const history = await readHistory(open.database, id);
  return (history ? explain(history, at(days)) : [])
    .filter(({ stands }) => stands)
    .map(({ rule, about }) => `${rule} ${about ?? 'both'}`);
};

describe('explaining a day', () => {
  it.each([
    [4, []],
    [5.5, ['request-unanswered mentor', 'request-reminder mentor']],
    [7, []],
    [12, ['follow-up-due mentee']],
    [13.5, ['silence mentee', 'follow-up-due mentee']],
    [
      16,
      ['follow-up-overdue mentee', 'silence mentor', 'silence mentee', 'first-meeting-due mentee'],
    ],
    [45, []],
    [51, ['follow-up-due mentee']],
  ])('on day %d it says what stood then', async (days, expected) => {
    expect(await standing(days)).toEqual(expected);
  });

  it('sees in the log what the rules see in the rows', async () => {
    const now = at(60);
    const history = await readHistory(open.database, id);
    const live = await transact(open.database, async (tx) => {
      const mentorship = await lockMentorship(tx, id);
      return mentorship && readFacts(tx, mentorship, now);
    });
    const unrolled = history && asOf(history, now);
    expect(unrolled).toEqual({
      ...live,
      mentorship: expect.objectContaining({ id, state: 'active', acceptedAt: at(6), exchange: [] }),
    });
    expect(live?.mentorship).toMatchObject(unrolled?.mentorship ?? {});
  });
});

describe('npm run explain', () => {
  const ask = (...args: string[]) =>
    runScript('scripts/explain.ts', args, { DATABASE_URL: database.url });

  it('prints rule by rule what stood on a day, why, and what was said; and nothing that was written', async () => {
    const { code, stdout } = await ask(id, '--on', '2026-02-17');
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/● follow-up-overdue \(mentee\) +1 of 1 open follow-ups/);
    expect(stdout).toMatch(/○ check-in-missed +last meeting held/);
    expect(stdout).not.toMatch(/secret|Amara|Jonas/);
  });

  it('says so where it cannot', async () => {
    const nobodys = '0198c0de-0000-7000-8000-000000000000';
    const [unknown, someday] = await Promise.all([ask(nobodys), ask(nobodys, '--on', 'someday')]);
    expect([unknown.code, someday.code]).toEqual([1, 1]);
    expect(unknown.stdout).toContain('There is no mentorship');
    expect(someday.stdout).toContain('npm run explain --');
  });
});
