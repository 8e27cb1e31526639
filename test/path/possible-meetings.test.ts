import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Accord, startAccord } from '../support/accord.ts';
import type { SandboxPerson } from '../support/sandbox.ts';
import { until } from '../support/until.ts';
import { inDays, newPair, newPerson, type Pair } from './pairs.ts';
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

const pathOf = ({ id }: Pair) => `/mentorships/${id}/possible-meetings`;

/** What one is asked about: subjects and ids. */
async function asked(
  who: SandboxPerson,
  pair: Pair,
): Promise<{ eventId: string; subject: string }[]> {
  return (await accord.api(who.id, 'GET', pathOf(pair))).body.items;
}

async function answer(who: SandboxPerson, pair: Pair, subject: string, ours: boolean) {
  const found = (await asked(who, pair)).find((each) => each.subject === subject);
  const body = { eventId: found?.eventId, ours };
  expect((await accord.api(who.id, 'POST', pathOf(pair), body)).status).toBe(204);
}

const subjects = async (who: SandboxPerson, pair: Pair) =>
  (await asked(who, pair)).map(({ subject }) => subject);

it('other one-to-ones of the two are asked about, and become theirs, or are never asked about again', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const { tenant, db } = accord;
  const third = await newPerson(accord, 'Colleague');
  const meet = (subject: string, days: number, more: object = {}) =>
    tenant.schedule(mentor, { subject, start: inDays(days), attendees: [mentee], ...more });
  const lunch = await meet('Lunch', 2, { categories: ['Food'] });
  await meet('Budget', 3);
  await meet('Far away', 40);
  await meet('Three of us', 4, { attendees: [mentee, third] });
  await meet('Mentoring', 5);
  await pair.become('scheduled');
  await onlooker.quiet();
  for (const who of [mentor, mentee])
    expect(await subjects(who, pair)).toEqual(['Lunch', 'Budget']);

  await answer(mentee, pair, 'Budget', false);
  for (const who of [mentor, mentee]) expect(await subjects(who, pair)).toEqual(['Lunch']);
  const kept = JSON.stringify(await db.notOurs.findMany({ where: { mentorshipId: pair.id } }));
  expect(kept).not.toMatch(/budget/i);

  await answer(mentor, pair, 'Lunch', true);
  expect(await subjects(mentor, pair)).toEqual([]);
  expect((await pair.meetings()).map(({ subject }) => subject)).toEqual(['Lunch', 'Mentoring']);
  expect((await tenant.copyOf(mentor, lunch.iCalUId)).categories).toEqual(['Food', 'Mentoring']);
  await onlooker.quiet();
  expect(await subjects(mentee, pair)).toEqual([]);
  await tenant.act(mentee, lunch.iCalUId, 'decline');
  const [declined] = await pair.become('declined', 'scheduled');
  expect(declined?.endedBy).toBe('mentee');
});

it('an attendee’s own word is enough, and a series is asked about once', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee } = pair;
  const start = inDays(1);
  const weekday = start.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  const startDate = start.toISOString().slice(0, 10);
  await accord.tenant.schedule(mentor, {
    subject: 'Catch-up',
    start,
    attendees: [mentee],
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday.toLowerCase()] },
      range: { type: 'numbered', startDate, numberOfOccurrences: 3 },
    },
  });
  await onlooker.quiet();
  expect(await subjects(mentee, pair)).toEqual(['Catch-up']);
  await answer(mentee, pair, 'Catch-up', true);
  await pair.become('scheduled', 'scheduled', 'scheduled');
  await onlooker.quiet();
  const nobody = async () => [await subjects(mentor, pair), await subjects(mentee, pair)];
  await until(nobody, (found) => found.flat().length === 0);
});
