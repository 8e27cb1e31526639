import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control, type Json } from './support/client.ts';
import { MARCH, marchOf, meeting, startWorld, utc, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.sandbox.close());

const SPRING = 'startDateTime=2031-03-01T00:00:00Z&endDateTime=2031-05-01T00:00:00Z&$top=100';

/** Jonas makes a weekly series with Amara: Mondays, 3 to 31 March 2031. */
async function makeSeries(more: object = {}) {
  const recurrence = {
    pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
    range: { type: 'numbered', startDate: '2031-03-03', numberOfOccurrences: 5 },
  };
  const event = meeting(3, [world.amara], { recurrence, ...more });
  const own = (await world.asJonas('POST', '/me/events', event)).body;
  const filter = `/me/events?$filter=iCalUId eq '${own.iCalUId}'`;
  const copy = (await world.asAmara('GET', filter)).body.value[0];
  return { own, copy };
}

const days = (events: Json[]) => events.map((event) => event.start.dateTime.slice(0, 10));

async function instancesOf(client: World['asJonas'], masterId: string): Promise<Json[]> {
  return (await client('GET', `/me/events/${masterId}/instances?${SPRING}`)).body.value;
}

describe('a series', () => {
  it('shows its occurrences, each with an id and an iCalUId of its own, in both calendars', async () => {
    const { own, copy } = await makeSeries();
    expect(own.type).toBe('seriesMaster');
    const [his, hers] = [
      await instancesOf(world.asJonas, own.id),
      await instancesOf(world.asAmara, copy.id),
    ];
    expect(days(his)).toEqual([
      '2031-03-03',
      '2031-03-10',
      '2031-03-17',
      '2031-03-24',
      '2031-03-31',
    ]);
    expect(his.map(({ iCalUId }) => iCalUId)).toEqual(hers.map(({ iCalUId }) => iCalUId));
    expect(new Set(his.map(({ iCalUId }) => iCalUId)).size).toBe(5);
    expect(his.every((one) => one.seriesMasterId === own.id && one.type === 'occurrence')).toBe(
      true,
    );
    const again = await instancesOf(world.asJonas, own.id);
    expect(again.map(({ id }) => id)).toEqual(his.map(({ id }) => id));
  });

  it('keeps its hour when the clocks change', async () => {
    const zone = 'W. Europe Standard Time';
    const { own } = await makeSeries({
      start: { dateTime: '2031-03-03T15:00:00', timeZone: zone },
      end: { dateTime: '2031-03-03T16:00:00', timeZone: zone },
    });
    const hours = (await instancesOf(world.asJonas, own.id)).map((one) =>
      one.start.dateTime.slice(11, 16),
    );
    // Summer time begins on 30 March 2031.
    expect(hours).toEqual(['14:00', '14:00', '14:00', '14:00', '13:00']);
  });

  it('lets one occurrence be moved, for everybody', async () => {
    const { own, copy } = await makeSeries();
    const [, second] = await instancesOf(world.asJonas, own.id);
    const moved = await world.asJonas('PATCH', `/me/events/${second.id}`, {
      start: utc('2031-03-11T10:00:00'),
    });
    expect(moved.body).toMatchObject({ id: second.id, type: 'exception', seriesMasterId: own.id });
    expect(moved.body.originalStart).toBe('2031-03-10T10:00:00.0000000Z');
    const hers = await instancesOf(world.asAmara, copy.id);
    expect(days(hers)).toEqual([
      '2031-03-03',
      '2031-03-11',
      '2031-03-17',
      '2031-03-24',
      '2031-03-31',
    ]);
    expect(hers[1]).toMatchObject({ type: 'exception', iCalUId: second.iCalUId });
  });

  it('lets the organizer cancel one occurrence', async () => {
    const { own, copy } = await makeSeries();
    const [, , third] = await instancesOf(world.asJonas, own.id);
    expect((await world.asJonas('POST', `/me/events/${third.id}/cancel`, {})).status).toBe(202);
    expect(days(await instancesOf(world.asJonas, own.id))).not.toContain('2031-03-17');
    const hers = await instancesOf(world.asAmara, copy.id);
    expect(hers[2]).toMatchObject({
      isCancelled: true,
      subject: 'Canceled: Mentoring',
      type: 'exception',
    });
    const select = '$select=subject,cancelledOccurrences';
    const master = (await world.asJonas('GET', `/me/events/${own.id}?${select}`)).body;
    expect(master.cancelledOccurrences).toEqual([`OID.${own.id}.2031-03-17`]);
  });

  it('lets an attendee decline one occurrence', async () => {
    const { own, copy } = await makeSeries();
    await world.asAmara('POST', `/me/events/${copy.id}/accept`, {});
    const [first] = await instancesOf(world.asAmara, copy.id);
    await world.asAmara('POST', `/me/events/${first.id}/decline`, {});
    expect(days(await instancesOf(world.asAmara, copy.id))).not.toContain('2031-03-03');
    const [his, next] = await instancesOf(world.asJonas, own.id);
    expect(his).toMatchObject({
      type: 'exception',
      attendees: [{ status: { response: 'declined' } }],
    });
    expect(next.attendees[0].status.response).toBe('accepted');
    const acts: Json[] = await control(world.sandbox, 'GET', '/truth');
    expect(acts.at(-1)).toMatchObject({
      act: 'declined',
      byUserId: world.amara.id,
      kind: 'occurrence',
      start: '2031-03-03T10:00:00.000Z',
    });
  });

  it('lets an attendee remove one occurrence from the own calendar only', async () => {
    const { own, copy } = await makeSeries();
    const [, second] = await instancesOf(world.asAmara, copy.id);
    await world.asAmara('DELETE', `/me/events/${second.id}`);
    expect(await instancesOf(world.asAmara, copy.id)).toHaveLength(4);
    expect(await instancesOf(world.asJonas, own.id)).toHaveLength(5);
    expect((await world.asAmara('GET', `/me/events/${second.id}`)).status).toBe(404);
  });

  it('is cancelled as a whole', async () => {
    const { own, copy } = await makeSeries();
    await world.asJonas('DELETE', `/me/events/${own.id}`);
    const hers = await instancesOf(world.asAmara, copy.id);
    expect(hers).toHaveLength(5);
    expect(hers.every((one) => one.isCancelled)).toBe(true);
    const shown = await marchOf(world.asJonas);
    expect(shown.filter((one) => one.seriesMasterId === own.id)).toEqual([]);
  });

  it('begins anew, without exceptions, when the whole series moves', async () => {
    const { own, copy } = await makeSeries();
    const [first] = await instancesOf(world.asJonas, own.id);
    await world.asJonas('POST', `/me/events/${first.id}/cancel`, {});
    const time = { start: utc('2031-03-03T12:00:00'), end: utc('2031-03-03T13:00:00') };
    await world.asJonas('PATCH', `/me/events/${own.id}`, time);
    const hers = await instancesOf(world.asAmara, copy.id);
    expect(hers).toHaveLength(5);
    expect(hers.every((one) => !one.isCancelled && one.start.dateTime.includes('T12:00'))).toBe(
      true,
    );
  });

  it('goes on from another day when its pattern allows', async () => {
    const { own, copy } = await makeSeries();
    const tuesday = { start: utc('2031-03-04T10:00:00'), end: utc('2031-03-04T11:00:00') };
    expect((await world.asJonas('PATCH', `/me/events/${own.id}`, tuesday)).status).toBe(400);
    const monday = { start: utc('2031-03-10T10:00:00'), end: utc('2031-03-10T11:00:00') };
    expect((await world.asJonas('PATCH', `/me/events/${own.id}`, monday)).status).toBe(200);
    expect(days(await instancesOf(world.asAmara, copy.id))[0]).toBe('2031-03-10');
  });

  it('leaves a cancelled occurrence as it is when the series is renamed', async () => {
    const { own, copy } = await makeSeries();
    const [first] = await instancesOf(world.asJonas, own.id);
    await world.asJonas('POST', `/me/events/${first.id}/cancel`, {});
    await world.asJonas('PATCH', `/me/events/${own.id}`, { subject: 'Renamed' });
    const hers = await instancesOf(world.asAmara, copy.id);
    expect(hers.map(({ subject }) => subject)).toEqual([
      'Canceled: Mentoring',
      ...Array(4).fill('Renamed'),
    ]);
  });

  it('is told by delta whole: the series, its occurrences bare, its exceptions in full', async () => {
    const fresh = await startWorld();
    const event = meeting(3, [fresh.amara], {
      recurrence: {
        pattern: { type: 'daily', interval: 7 },
        range: { type: 'endDate', startDate: '2031-03-03', endDate: '2031-03-17' },
      },
    });
    const own = (await fresh.asJonas('POST', '/me/events', event)).body;
    const first = (await fresh.app('GET', `/users/${fresh.jonas.id}/calendarView/delta?${MARCH}`))
      .body;
    expect(first.value.map((one: Json) => one.type)).toEqual([
      'seriesMaster',
      ...Array(3).fill('occurrence'),
    ]);
    expect(Object.keys(first.value[1]).sort()).toEqual(
      ['@odata.etag', '@odata.type', 'end', 'id', 'seriesMasterId', 'start', 'type'].sort(),
    );
    await fresh.asJonas('POST', `/me/events/${first.value[2].id}/cancel`, {});
    const next = (await fresh.app('GET', first['@odata.deltaLink'])).body;
    // The occurrence taken out is not told: the series comes without it.
    expect(next.value.map((one: Json) => one.id)).toEqual([
      own.id,
      first.value[1].id,
      first.value[3].id,
    ]);
    await control(fresh.sandbox, 'PUT', '/faults', { occurrenceRemovals: true });
    await fresh.asJonas('DELETE', `/me/events/${first.value[3].id}`);
    const last = (await fresh.app('GET', next['@odata.deltaLink'])).body;
    expect(last.value.at(-1)).toMatchObject({
      id: first.value[3].id,
      '@removed': { reason: 'deleted' },
    });
    await fresh.sandbox.close();
  });
});
