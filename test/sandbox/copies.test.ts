import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, control, type Json } from './support/client.ts';
import { marchOf, meeting, startWorld, utc, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.sandbox.close());

/** Jonas invites Amara; gives both copies. */
async function invite(day: number, more: object = {}) {
  const own = (await world.asJonas('POST', '/me/events', meeting(day, [world.amara], more))).body;
  return { own, copy: await copyOf(world.asAmara, own.iCalUId) };
}

async function copyOf(client: Client, iCalUId: string) {
  const found = await client('GET', `/me/events?$filter=iCalUId eq '${iCalUId}'`);
  return found.body.value[0];
}

describe('a meeting and its copies', () => {
  it('gives the attendee an own, unanswered copy', async () => {
    const { own, copy } = await invite(1, { categories: ['Mentoring'] });
    expect(copy.id).not.toBe(own.id);
    expect(copy.iCalUId).toBe(own.iCalUId);
    expect(own).toMatchObject({ isOrganizer: true, responseStatus: { response: 'organizer' } });
    expect(copy).toMatchObject({
      isOrganizer: false,
      responseStatus: { response: 'notResponded' },
      showAs: 'tentative',
      categories: [],
    });
  });

  it('shows an answer on the organizer’s copy, which is thereby modified', async () => {
    const { own, copy } = await invite(2);
    const answer = await world.asAmara('POST', `/me/events/${copy.id}/accept`, { comment: 'Yes' });
    expect(answer.status).toBe(202);
    const after = (await world.asJonas('GET', `/me/events/${own.id}`)).body;
    expect(after.attendees[0].status.response).toBe('accepted');
    expect(after.changeKey).not.toBe(own.changeKey);
    expect(after['@odata.etag']).not.toBe(own['@odata.etag']);
    expect((await copyOf(world.asAmara, own.iCalUId)).responseStatus.response).toBe('accepted');
  });

  it('keeps an answer to oneself when it is not sent', async () => {
    const { own, copy } = await invite(3);
    await world.asAmara('POST', `/me/events/${copy.id}/accept`, { sendResponse: false });
    const after = (await world.asJonas('GET', `/me/events/${own.id}`)).body;
    expect(after.attendees[0].status.response).toBe('none');
    expect(after.changeKey).toBe(own.changeKey);
  });

  it('takes a declined meeting off the decliner’s calendar and tells the new time proposed', async () => {
    const { own, copy } = await invite(4);
    const proposedNewTime = { start: utc('2031-03-05T12:00:00'), end: utc('2031-03-05T13:00:00') };
    await world.asAmara('POST', `/me/events/${copy.id}/decline`, { proposedNewTime });
    expect((await world.asAmara('GET', `/me/events/${copy.id}`)).status).toBe(404);
    const [attendee] = (await world.asJonas('GET', `/me/events/${own.id}`)).body.attendees;
    expect(attendee.status.response).toBe('declined');
    expect(attendee.proposedNewTime.start.dateTime).toBe('2031-03-05T12:00:00.0000000');
  });

  it('refuses a proposal that the organizer does not allow', async () => {
    const { copy } = await invite(5, { allowNewTimeProposals: false });
    const proposedNewTime = { start: utc('2031-03-05T12:00:00'), end: utc('2031-03-05T13:00:00') };
    const answer = await world.asAmara('POST', `/me/events/${copy.id}/decline`, {
      proposedNewTime,
    });
    expect(answer.status).toBe(400);
    expect((await copyOf(world.asAmara, copy.iCalUId)).id).toBe(copy.id);
  });

  it.each(['cancel', 'delete'])('turns the attendee’s copy cancelled on %s', async (how) => {
    const { own, copy } = await invite(6);
    if (how === 'cancel')
      await world.asJonas('POST', `/me/events/${own.id}/cancel`, { comment: 'Ill' });
    else await world.asJonas('DELETE', `/me/events/${own.id}`);
    expect((await world.asJonas('GET', `/me/events/${own.id}`)).status).toBe(404);
    const after = (await world.asAmara('GET', `/me/events/${copy.id}`)).body;
    expect(after).toMatchObject({
      isCancelled: true,
      subject: 'Canceled: Mentoring',
      showAs: 'free',
    });
  });

  it('lets only the organizer cancel, and only attendees answer', async () => {
    const { own, copy } = await invite(7);
    const cancel = await world.asAmara('POST', `/me/events/${copy.id}/cancel`, {});
    expect(cancel.status).toBe(400);
    expect(cancel.body.error.message).toContain('need to be an organizer');
    expect((await world.asJonas('POST', `/me/events/${own.id}/accept`, {})).status).toBe(400);
  });

  it('lets an attendee remove the own copy without telling anybody', async () => {
    const { own, copy } = await invite(8);
    expect((await world.asAmara('DELETE', `/me/events/${copy.id}`)).status).toBe(204);
    const after = (await world.asJonas('GET', `/me/events/${own.id}`)).body;
    expect(after.changeKey).toBe(own.changeKey);
  });

  it('asks again when the time moves, also whoever had declined', async () => {
    const { own, copy } = await invite(9);
    await world.asAmara('POST', `/me/events/${copy.id}/decline`, {});
    await world.asJonas('PATCH', `/me/events/${own.id}`, { start: utc('2031-03-09T15:00:00') });
    const after = (await world.asJonas('GET', `/me/events/${own.id}`)).body;
    expect(after.attendees[0].status.response).toBe('none');
    expect(after.end.dateTime).toBe('2031-03-09T16:00:00.0000000');
    expect(await copyOf(world.asAmara, own.iCalUId)).toMatchObject({
      start: { dateTime: '2031-03-09T15:00:00.0000000' },
      responseStatus: { response: 'notResponded' },
    });
  });

  it('keeps answers when only words change', async () => {
    const { own, copy } = await invite(10);
    await world.asAmara('POST', `/me/events/${copy.id}/accept`, {});
    await world.asJonas('PATCH', `/me/events/${own.id}`, { subject: 'Mentoring: goals' });
    const after = (await world.asJonas('GET', `/me/events/${own.id}`)).body;
    expect(after.attendees[0].status.response).toBe('accepted');
    expect((await copyOf(world.asAmara, own.iCalUId)).subject).toBe('Mentoring: goals');
  });

  it('cancels the copy of an attendee taken off the list, and invites one put on it', async () => {
    const { own, copy } = await invite(11);
    await world.asJonas('PATCH', `/me/events/${own.id}`, {
      attendees: meeting(11, [world.priya]).attendees,
    });
    expect((await world.asAmara('GET', `/me/events/${copy.id}`)).body.isCancelled).toBe(true);
    expect(await copyOf(world.asPriya, own.iCalUId)).toMatchObject({ isCancelled: false });
  });

  it('leaves personal things to each copy', async () => {
    const { own, copy } = await invite(12);
    const before = await copyOf(world.asAmara, own.iCalUId);
    await world.asJonas('PATCH', `/me/events/${own.id}`, { showAs: 'free' });
    expect(await copyOf(world.asAmara, own.iCalUId)).toEqual(before);
    await world.asAmara('PATCH', `/me/events/${copy.id}`, { categories: ['Mine'] });
    await world.asJonas('PATCH', `/me/events/${own.id}`, { categories: ['His'] });
    expect((await copyOf(world.asAmara, own.iCalUId)).categories).toEqual(['Mine']);
    expect((await copyOf(world.asJonas, own.iCalUId)).categories).toEqual(['His']);
    const refused = await world.asAmara('PATCH', `/me/events/${copy.id}`, { subject: 'No' });
    expect(refused.status).toBe(403);
  });

  it('keeps extended properties on the copy that bears them', async () => {
    const id = 'String {66f5a359-4659-4830-9070-00040ec6ac6e} Name AccordMeeting';
    const more = { singleValueExtendedProperties: [{ id, value: 'm-1' }] };
    const { own, copy } = await invite(13, more);
    const expand = `$expand=singleValueExtendedProperties($filter=id eq '${id}')`;
    const [mine, hers] = await Promise.all([
      world.asJonas('GET', `/me/events/${own.id}?${expand}`),
      world.asAmara('GET', `/me/events/${copy.id}?${expand}`),
    ]);
    expect(mine.body.singleValueExtendedProperties).toEqual([{ id, value: 'm-1' }]);
    expect(hers.body.singleValueExtendedProperties).toBeUndefined();
    // What is expanded comes whatever is selected, and of several ids those that there are.
    const either = expand.replace(')', ` or id eq '${id}Else')`);
    const little = await world.asJonas('GET', `/me/events/${own.id}?$select=id&${either}`);
    expect(little.body).toMatchObject({ id: own.id, singleValueExtendedProperties: [{ id }] });
    expect(little.body.subject).toBeUndefined();
  });

  it('makes one event of a request sent twice', async () => {
    const event = meeting(14, [world.amara], { transactionId: 'once-and-only-once' });
    const [first, second] = [
      await world.asJonas('POST', '/me/events', event),
      await world.asJonas('POST', '/me/events', event),
    ];
    expect(second.body.id).toBe(first.body.id);
    const shown = (await marchOf(world.asAmara)).filter(
      ({ iCalUId }) => iCalUId === first.body.iCalUId,
    );
    expect(shown).toHaveLength(1);
    const other = await world.asJonas('POST', '/me/events', { ...event, subject: 'Another' });
    expect([other.status, other.body.error.code]).toEqual([409, 'ErrorDuplicateTransactionId']);
  });

  it('refuses a change to another version', async () => {
    const { own } = await invite(15);
    const stale = { 'if-match': own['@odata.etag'] };
    await world.asJonas('PATCH', `/me/events/${own.id}`, { subject: 'Newer' }, stale);
    const late = await world.asJonas('PATCH', `/me/events/${own.id}`, { subject: 'Late' }, stale);
    expect(late.status).toBe(412);
  });

  it('enters every act into the ledger, with its actor', async () => {
    const { own, copy } = await invite(16);
    await world.asAmara('POST', `/me/events/${copy.id}/tentativelyAccept`, {});
    await world.asJonas('PATCH', `/me/events/${own.id}`, { start: utc('2031-03-16T12:00:00') });
    await world.asJonas('POST', `/me/events/${own.id}/cancel`, {});
    const acts: Json[] = await control(world.sandbox, 'GET', '/truth');
    const entries = acts.filter(({ iCalUId }) => iCalUId === own.iCalUId);
    expect(entries.map(({ act, byUserId }) => [act, byUserId])).toEqual([
      ['created', world.jonas.id],
      ['tentative', world.amara.id],
      ['moved', world.jonas.id],
      ['cancelled', world.jonas.id],
    ]);
    expect(entries[2]).toMatchObject({
      previousStart: '2031-03-16T10:00:00.000Z',
      start: '2031-03-16T12:00:00.000Z',
      attendeeIds: [world.amara.id],
    });
  });
});
