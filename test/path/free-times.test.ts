import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MeetingTime } from '../../mentoring/meetings/schema.ts';
import { isWithinWork } from '../../sandbox/calendar/working-hours.ts';
import type { Person } from '../../sandbox/directory/people.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { agree, day, hour, minute } from './pairs.ts';

let accord: Accord;
beforeAll(async () => {
  accord = await startAccord({ worker: false });
});
afterAll(() => accord?.close());

/** Two who live five or six hours apart. */
async function farApart() {
  const { tenant } = accord;
  const make = (displayName: string, timeZone: string) =>
    tenant.post('/sandbox/people', { displayName, timeZone });
  const mentor = await make('Mentor Overseas', 'Eastern Standard Time');
  const mentee = await make('Mentee At Home', 'W. Europe Standard Time');
  return { mentor, mentee, id: await agree(accord, { mentor, mentee }) };
}

const span = ({ start, end }: MeetingTime) => ({ start: Date.parse(start), end: Date.parse(end) });

it('are free and at work for both by their own calendars, as long as was agreed', async () => {
  const { mentor, mentee, id } = await farApart();
  const { tenant, sandbox } = accord;
  const ask = async (body: object = {}) => {
    const { body: answer } = await accord.api(
      mentee.id,
      'POST',
      `/mentorships/${id}/meeting-times`,
      body,
    );
    return answer;
  };
  const first = await ask();
  expect(first.items.length).toBeGreaterThan(4);
  expect(first.unknown).toEqual([]);
  expect(first.zones).toEqual({ mentor: 'America/New_York', mentee: 'Europe/Berlin' });

  // The mentor takes the first, and nobody can have it any more; nor what lies within a day of leave.
  const taken = span(first.items[0]);
  await tenant.schedule(mentor, {
    subject: 'Dentist',
    start: new Date(taken.start),
    minutes: 30,
    attendees: [],
  });
  const away = span(first.items[4]);
  const leave = { start: away.start - 12 * hour, end: away.start + 12 * hour };
  await tenant.schedule(mentee, {
    subject: 'Away',
    start: new Date(leave.start),
    minutes: 24 * 60,
    attendees: [],
    showAs: 'oof',
  });
  const second = await ask();
  const people = [mentor, mentee].map((one) => sandbox.tenant.directory.find(one.id) as Person);
  for (const item of second.items) {
    const slot = span(item);
    expect(slot.end - slot.start).toBe(45 * minute);
    expect(slot.start).toBeGreaterThan(Date.now() + 2 * hour - minute);
    expect(people.every((person) => isWithinWork(person, slot))).toBe(true);
    for (const busy of [{ ...taken, end: taken.start + 30 * minute }, leave])
      expect(slot.end <= busy.start || slot.start >= busy.end).toBe(true);
  }
  expect(second.items).not.toContainEqual(first.items[0]);

  const terms = { purpose: 'To speak up sooner.', meetingMinutes: 90 };
  await accord.api(mentor.id, 'PUT', `/mentorships/${id}/agreement`, { terms });
  const lengths = async (body: object) => [
    ...new Set(
      (await ask(body)).items.map((item: MeetingTime) => span(item).end - span(item).start),
    ),
  ];
  expect(await lengths({})).toEqual([45 * minute]);
  for (const one of [mentor, mentee])
    await accord.api(one.id, 'POST', `/mentorships/${id}/agreement/sign`, { version: 1 });
  expect(await lengths({})).toEqual([90 * minute]);
  expect(await lengths({ minutes: 30 })).toEqual([30 * minute]);
});

it('say whose calendar could not be read, and go by the usual hours where they live', async () => {
  const { mentor, mentee, id } = await farApart();
  const mail = 'somebody@elsewhere.example';
  const where = { entraId: mentor.id };
  await accord.db.person.updateMany({ where, data: { mail, timeZone: 'America/New_York' } });
  const path = `/mentorships/${id}/meeting-times`;
  const { body } = await accord.api(mentee.id, 'POST', path, { days: 10, minutes: 60 });
  expect(body.unknown).toEqual(['mentor']);
  expect(body.items.length).toBeGreaterThan(2);
  for (const { start } of body.items) {
    const there = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    expect(Number(there.format(new Date(start)))).toBeGreaterThanOrEqual(9);
  }
});

it('can be looked for from a later day on', async () => {
  const { mentee, id } = await farApart();
  const from = new Date(Date.now() + 30 * day);
  const path = `/mentorships/${id}/meeting-times`;
  const { body } = await accord.api(mentee.id, 'POST', path, { from: from.toISOString(), days: 4 });
  expect(body.items.length).toBeGreaterThan(0);
  for (const { start } of body.items) {
    expect(Date.parse(start)).toBeGreaterThanOrEqual(from.getTime());
    expect(Date.parse(start)).toBeLessThan(from.getTime() + 4 * day);
  }
});
