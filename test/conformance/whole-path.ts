import { agree, inDays, newPerson, type Pair, pairOf, rowOf } from '../path/pairs.ts';
import type { Onlooker } from '../path/quiet.ts';
import type { Accord } from '../support/accord.ts';
import { subscriptionsMade } from '../support/pair.ts';
import { until } from '../support/until.ts';

/**
 * Lets Accord do everything that it does with Graph, once at least. `narrow` is called when the people of
 * the test have the tokens by which they act, and before Accord has asked for any.
 */
export async function wholePath(accord: Accord, onlooker: Onlooker, narrow: () => void) {
  const { tenant, api } = accord;
  const mentor = await newPerson(accord, 'Mentor');
  const mentee = await newPerson(accord, 'Mentee');
  for (const { id } of [mentor, mentee]) await tenant.tokenFor(id, 'graph');
  narrow();
  await api(mentee.id, 'GET', '/me');
  await api(mentee.id, 'GET', '/people?search=Mentor');
  const pair = await pairOf(accord, { mentor, mentee }, await agree(accord, { mentor, mentee }));
  await meet(accord, pair);
  await onlooker.heard();
  await meetThroughAccord(accord, onlooker, pair);
  await onlooker.quiet();
  await keepWatching(accord, onlooker, pair);
  await onlooker.quiet();
  await celebrate(accord, pair);
  await onlooker.quiet();
}

/** Single meetings and a series; declined, cancelled, and gone without a word; and what both are told. */
async function meet({ tenant }: Accord, pair: Pair) {
  const { mentor, mentee } = pair;
  const [one, two] = [
    await tenant.schedule(mentor, { start: inDays(1), attendees: [mentee], isOnlineMeeting: true }),
    await tenant.schedule(mentee, { start: inDays(2), attendees: [mentor] }),
  ];
  const start = inDays(3);
  const weekday = start.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  const pattern = { type: 'weekly', interval: 1, daysOfWeek: [weekday.toLowerCase()] };
  const startDate = start.toISOString().slice(0, 10);
  const range = { type: 'numbered', startDate, numberOfOccurrences: 2 };
  const recurrence = { pattern, range };
  const series = await tenant.schedule(mentor, { start, attendees: [mentee], recurrence });
  await pair.become('scheduled', 'scheduled', 'scheduled', 'scheduled');

  await tenant.remove(mentee, one.iCalUId);
  await tenant.act(mentee, two.iCalUId, 'cancel');
  await tenant.act(mentee, series.iCalUId, 'decline');
  await pair.become('declined', 'cancelled', 'declined', 'declined');
}

/** Meetings that Accord makes, moves and calls off for either of the two, and one that it did not know. */
async function meetThroughAccord({ api, db, tenant }: Accord, onlooker: Onlooker, pair: Pair) {
  const { mentor, mentee } = pair;
  const times = (days: number) => ({
    start: inDays(days).toISOString(),
    end: inDays(days + 0.03).toISOString(),
  });
  const own = `/mentorships/${pair.id}`;
  const act = async (who: typeof mentor, method: string, path: string, body?: object) => {
    const answer = await api(who.id, method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer.body;
  };
  await act(mentee, 'POST', `${own}/meeting-times`, {});
  const one = await act(mentor, 'POST', `${own}/meetings`, { ...times(11), agenda: ['Courage'] });
  const two = await act(mentee, 'POST', `${own}/meetings`, times(12));
  await act(mentor, 'PATCH', `/meetings/${one.id}`, { ...times(13), subject: 'Mentoring again' });
  await onlooker.quiet();
  // As if the mentee's calendar had not been read since.
  await db.meetingCopy.deleteMany({ where: { person: { entraId: mentee.id } } });
  await act(mentee, 'PATCH', `/meetings/${one.id}`, times(14));
  await act(mentee, 'POST', `/meetings/${two.id}/cancel`, { comment: 'Ill' });
  await act(mentee, 'POST', `/meetings/${one.id}/cancel`, {});
  await tenant.schedule(mentor, { subject: 'Lunch', start: inDays(15), attendees: [mentee] });
  const { items } = await act(mentor, 'GET', `${own}/possible-meetings`);
  const [{ eventId }] = items;
  await act(mentor, 'POST', `${own}/possible-meetings`, { eventId, ours: true });
  await act(mentor, 'GET', `/meetings/by-event/${eventId}`);
  await act(mentee, 'POST', `${own}/online-meeting`, { ...times(16), subject: 'Mentoring' });
}

/** Subscriptions renewed, and taken over where Accord has forgotten them; a cursor that has expired. */
async function keepWatching(accord: Accord, onlooker: Onlooker, pair: Pair) {
  const { db, tenant } = accord;
  await db.subscription.updateMany({ data: { expiresAt: inDays(1) } });
  await onlooker.sweep('sweep-subscriptions');
  await until(
    () => db.subscription.count({ where: { expiresAt: { gt: inDays(5) } } }),
    (count) => count === 2,
  );
  const { id: personId } = await rowOf(accord, pair.mentor);
  const forgotten = { subscriptionId: null, expiresAt: null };
  await db.subscription.update({ where: { personId }, data: forgotten });
  await onlooker.sweep('sweep-subscriptions');
  await until(
    () => subscriptionsMade(db),
    (count) => count === 2,
  );
  await tenant.provoke('expire-cursors');
  await tenant.schedule(pair.mentor, { start: inDays(9), attendees: [pair.mentee] });
  await until(pair.meetings, (found) => found.length === 8);
}

/** A goal achieved, and posted to the chat of the two. */
async function celebrate({ api }: Accord, { id, mentee }: Pair) {
  const words = { title: 'Speak up', measure: 'Once', targetDate: '2040-01-31' };
  const goal = (await api(mentee.id, 'POST', `/mentorships/${id}/goals`, words)).body;
  await api(mentee.id, 'POST', `/goals/${goal.id}/achieve`, {});
  const [celebration] = await until(
    async () => (await api(mentee.id, 'GET', `/mentorships/${id}/celebrations`)).body.items,
    (items) => items.length === 1,
  );
  await api(mentee.id, 'POST', `/celebrations/${celebration.id}/share`, {});
}
