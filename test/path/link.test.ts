import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addInProperty } from '../../graph/marks.ts';
import { linkKeys } from '../../mentoring/calendar/schema.ts';
import { addInIdsOf } from '../../platform/add-in-ids.ts';
import { recordingProxy } from '../conformance/proxy.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { until } from '../support/until.ts';
import { inDays, newPair, newPerson } from './pairs.ts';
import { type Onlooker, watchQueues } from './quiet.ts';

let accord: Accord;
let onlooker: Onlooker;
let proxy: Awaited<ReturnType<typeof recordingProxy>>;
beforeAll(async () => {
  accord = await startAccord({
    graphThrough: async (graphUrl) => {
      proxy = await recordingProxy(graphUrl);
      return proxy.url;
    },
  });
  onlooker = watchQueues(accord);
});
beforeEach(() => {
  proxy.exchanges.splice(0);
});
afterAll(async () => {
  await onlooker?.close();
  await accord?.close();
  proxy?.close();
});

/** Of which entries the worker has asked for the mark, each as often as it did. */
const asked = () =>
  proxy.exchanges
    .filter(({ as, path }) => as === 'application' && path.includes('$expand'))
    .map(({ path }) => decodeURIComponent(/events\/([^?]+)/.exec(path)?.[1] ?? ''));

/** The properties that the add-in keeps on an item, as Exchange stores them. */
function kept(properties: object, addIn: 0 | 1 = 0) {
  const id = addInProperty(addInIdsOf(accord.config.clientId)[addIn] ?? '');
  return { singleValueExtendedProperties: [{ id, value: JSON.stringify(properties) }] };
}
const linkTo = (mentorshipId: string, addIn?: 0 | 1) =>
  kept({ [linkKeys.mentorshipId]: mentorshipId, [linkKeys.plannedStart]: 'x' }, addIn);

it('is known by what the add-in left on it, whoever called it and under whichever of its ids', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee, id } = pair;
  const { tenant } = accord;
  const coffee = { subject: 'Coffee', start: inDays(1), attendees: [mentee], ...linkTo(id) };
  const tea = { subject: 'Tea', start: inDays(2), attendees: [mentor], ...linkTo(id, 1) };
  await tenant.schedule(mentor, coffee);
  await tenant.schedule(mentee, tea);
  const found = await until(pair.meetings, ({ length }) => length === 2);
  expect(found.map(({ subject, organizer }) => [subject, organizer])).toEqual([
    ['Coffee', 'mentor'],
    ['Tea', 'mentee'],
  ]);
  await onlooker.quiet();
  expect(await accord.db.meetingCopy.count({ where: { meeting: { mentorshipId: id } } })).toBe(4);
});

it('stays one when its subject and category are taken away, and its cancellation counts', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee, id } = pair;
  const { tenant } = accord;
  const named = { categories: ['Mentoring'], start: inDays(1), attendees: [mentee], ...linkTo(id) };
  const { id: eventId, iCalUId } = await tenant.schedule(mentor, named);
  await pair.become('scheduled');
  const plain = { subject: 'Coffee', categories: [] };
  await tenant.graph(mentor.id, 'PATCH', `/me/events/${eventId}`, plain);
  await until(pair.meetings, ([meeting]) => meeting?.subject === 'Coffee');
  // All that was ever read is forgotten, and the calendar is read from scratch.
  await accord.db.calendarCursor.updateMany({ data: { deltaLink: null, syncedAt: null } });
  await accord.db.meeting.deleteMany({ where: { mentorshipId: id } });
  await onlooker.sweep('sweep-calendars');
  await pair.become('scheduled');
  await tenant.act(mentor, iCalUId, 'cancel');
  await pair.become('cancelled');
  await pair.alerted('introduction-cancelled mentor');
});

it('of a series is asked about once in each calendar, and of an exception by itself', async () => {
  const pair = await newPair(accord);
  const { mentor, mentee, id } = pair;
  const { tenant } = accord;
  const weekly = (start: Date, count: number) => ({
    pattern: {
      type: 'weekly',
      interval: 1,
      daysOfWeek: [start.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })],
    },
    range: {
      type: 'numbered',
      startDate: start.toISOString().slice(0, 10),
      numberOfOccurrences: count,
    },
  });
  const [one, two] = [inDays(1), inDays(2)];
  const series = { subject: 'Walk', start: one, attendees: [mentee], recurrence: weekly(one, 4) };
  const marked = await tenant.schedule(mentor, { ...series, ...linkTo(id) });
  await pair.become('scheduled', 'scheduled', 'scheduled', 'scheduled');
  await onlooker.quiet();
  expect(asked().filter((eventId) => eventId === marked.id)).toHaveLength(1);
  expect(new Set(asked()).size).toBeLessThanOrEqual(2);

  const other = { subject: 'Run', start: two, attendees: [mentee], recurrence: weekly(two, 3) };
  const { id: otherId } = await tenant.schedule(mentor, other);
  await onlooker.quiet();
  const window = `startDateTime=${inDays(0).toISOString()}&endDateTime=${inDays(30).toISOString()}`;
  const { value } = await tenant.graph(
    mentor.id,
    'GET',
    `/me/events/${otherId}/instances?${window}`,
  );
  const alone = `/me/events/${value[1].id}`;
  await tenant.graph(mentor.id, 'PATCH', alone, { subject: 'Run and talk', ...linkTo(id) });
  const found = await until(pair.meetings, ({ length }) => length === 5);
  expect(found.map(({ subject }) => subject).filter((subject) => subject !== 'Walk')).toEqual([
    'Run and talk',
  ]);
});

it('is nobody’s where the mark is another’s, is none, or somebody else is there', async () => {
  const [pair, others] = [await newPair(accord), await newPair(accord)];
  const third = await newPerson(accord, 'Colleague');
  const { mentor, mentee } = pair;
  const { tenant } = accord;
  const schedule = (days: number, more: object) =>
    tenant.schedule(mentor, {
      subject: 'Lunch',
      start: inDays(days),
      attendees: [mentee],
      ...more,
    });
  await schedule(1, linkTo(others.id));
  await schedule(2, kept({ [linkKeys.mentorshipId]: { $ne: null } }));
  await schedule(3, {
    singleValueExtendedProperties: [
      { id: addInProperty(accord.config.clientId), value: '{"accordMentorship":' },
    ],
  });
  await schedule(4, { attendees: [mentee, third], ...linkTo(pair.id) });
  await schedule(5, {
    singleValueExtendedProperties: [
      {
        id: addInProperty('11111111-2222-4333-8444-555555555555'),
        value: JSON.stringify({ [linkKeys.mentorshipId]: pair.id }),
      },
    ],
  });
  await onlooker.quiet();
  expect([await pair.meetings(), await others.meetings()]).toEqual([[], []]);
});

it('costs no request for anything but unknown one-to-ones of the two', async () => {
  const pair = await newPair(accord);
  const third = await newPerson(accord, 'Colleague');
  const { mentor, mentee } = pair;
  const { tenant } = accord;
  const schedule = (days: number, subject: string, more: object = {}) =>
    tenant.schedule(mentor, { subject, start: inDays(days), attendees: [mentee], ...more });
  await schedule(1, 'Budget', { attendees: [third] });
  await schedule(2, 'Therapist', { attendees: [] });
  await schedule(3, 'Lunch of three', { attendees: [mentee, third] });
  await schedule(4, 'Mentoring');
  await pair.become('scheduled');
  await onlooker.quiet();
  expect(asked()).toEqual([]);

  const lunch = await schedule(5, 'Lunch');
  await onlooker.quiet();
  const own = await tenant.copyOf(mentee, lunch.iCalUId);
  expect(asked().toSorted()).toEqual([lunch.id, own.id].toSorted());
});
