import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { agree, hour, inDays, newPair, newPerson, pairOf } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

let accord: Accord;
let onlooker: Onlooker;
beforeAll(async () => {
  accord = await startAccord();
  onlooker = watchQueues(accord);
});
afterAll(async () => {
  await onlooker?.close();
  await accord?.close();
});

/** Every row of every table of the database, the queues' included, as text. */
async function everythingStored(): Promise<string> {
  const client = new pg.Client({ connectionString: accord.config.databaseUrl });
  await client.connect();
  try {
    const tables = await client.query(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`SELECT t::text AS row FROM ${name} AS t`);
      texts.push(name, ...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}

it('is by subject and the two alone, or by category; nothing else is kept', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const third = await newPerson(accord, 'Colleague');
  const { tenant } = accord;
  let days = 1;
  const schedule = (subject: string, more: object = {}) =>
    tenant.schedule(mentor, { subject, start: inDays(days++), attendees: [mentee], ...more });

  await schedule('Budget for the secret project');
  await schedule('Commentorship of the report');
  await schedule('Mentoring circle', { attendees: [mentee, third] });
  await schedule('Mentor lunch', { attendees: [third] });
  await schedule('Therapist', { attendees: [] });
  await schedule('Our MENTORSHIP, at last');
  await schedule('How is it going?', { categories: ['mentoring'] });
  await schedule('With a guest', { categories: ['Mentoring'], attendees: [mentee, third] });
  await until(pair.meetings, (found) => found.length === 3);
  await onlooker.quiet();

  const subjects = (await pair.meetings()).map(({ subject }) => subject);
  expect(subjects).toEqual(['Our MENTORSHIP, at last', 'How is it going?', 'With a guest']);
  const stored = await everythingStored();
  expect(stored).toContain('Our MENTORSHIP, at last');
  expect(stored).not.toMatch(/budget|secret project|commentorship|circle|lunch|therapist/i);
  expect(stored).not.toContain(third.mail);
});

it('belongs to the mentorship of the two who are in it, where somebody has several', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const second = { mentor: mentee, mentee: await newPerson(accord, 'Mentee') };
  const other = await pairOf(accord, second, await agree(accord, second));
  const { tenant } = accord;
  await tenant.schedule(mentor, { subject: 'Mentoring', start: inDays(1), attendees: [mentee] });
  await tenant.schedule(mentee, { start: inDays(2), attendees: [second.mentee] });
  const all = { start: inDays(3), attendees: [mentor, second.mentee], categories: ['Mentoring'] };
  await tenant.schedule(mentee, all);
  const [one] = await pair.become('scheduled');
  const [two] = await other.become('scheduled');
  await onlooker.quiet();
  // Three people, two mentorships, one category: Accord does not guess.
  expect(await pair.meetings()).toEqual([one]);
  expect(await other.meetings()).toEqual([two]);
});

it('comes with the meetings that were in the calendars before the two agreed', async () => {
  const two = {
    mentor: await newPerson(accord, 'Mentor'),
    mentee: await newPerson(accord, 'Mentee'),
  };
  const { tenant } = accord;
  const made = await tenant.schedule(two.mentor, { start: inDays(1), attendees: [two.mentee] });
  await tenant.act(two.mentee, made.iCalUId, 'accept');
  await onlooker.quiet();
  expect(await everythingStored()).not.toContain(made.iCalUId);
  const pair = await pairOf(accord, two, await agree(accord, two));
  await pair.become('scheduled');
});

it('of a second mentorship of the two begins with what is still to come, not with what the first one had', async () => {
  const first = await newPair(accord);
  const { mentor, mentee } = first;
  const start = inDays(-3);
  const end = new Date(start.getTime() + hour);
  const past = { subject: 'Mentoring', start, end, createdAt: inDays(-10) };
  const who = { organizerId: mentor.id, attendeeIds: [mentee.id] };
  await accord.tenant.post('/sandbox/history', [{ ...who, ...past }]);
  await accord.tenant.schedule(mentor, { start: inDays(2), attendees: [mentee] });
  await first.become('held', 'scheduled');
  const close = `/mentorships/${first.id}/close`;
  expect((await accord.api(mentor.id, 'POST', close, { reason: 'completed' })).status).toBe(200);
  await onlooker.quiet();

  // The other way round this time.
  const two = { mentor: mentee, mentee: mentor };
  const second = await pairOf(accord, two, await agree(accord, two));
  await second.become('scheduled');
  await onlooker.quiet();
  await second.become('scheduled');
  await first.become('held', 'scheduled');
});
