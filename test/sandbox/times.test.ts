import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meeting, startWorld, utc, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.sandbox.close());

describe('times', () => {
  it.each([
    ['W. Europe Standard Time', '2031-03-03T11:00:00.0000000'],
    ['Europe/Stockholm', '2031-03-03T11:00:00.0000000'],
    ['Pacific Standard Time', '2031-03-03T02:00:00.0000000'],
    ['India Standard Time', '2031-03-03T15:30:00.0000000'],
  ])('are written in the zone preferred: %s', async (zone, dateTime) => {
    const { id } = (await world.asJonas('POST', '/me/events', meeting(3, []))).body;
    const headers = { prefer: `outlook.timezone="${zone}"` };
    const event = (await world.asJonas('GET', `/me/events/${id}`, undefined, headers)).body;
    expect(event.start).toEqual({ dateTime, timeZone: zone });
  });

  it('are read in the zone they name', async () => {
    const start = { dateTime: '2031-07-01T09:00:00', timeZone: 'Pacific Standard Time' };
    const end = { dateTime: '2031-07-01T10:00:00', timeZone: 'America/Los_Angeles' };
    const event = (await world.asJonas('POST', '/me/events', meeting(3, [], { start, end }))).body;
    expect(event.start.dateTime).toBe('2031-07-01T16:00:00.0000000');
    expect(event.end.dateTime).toBe('2031-07-01T17:00:00.0000000');
    expect(event.originalStartTimeZone).toBe('Pacific Standard Time');
  });

  it.each([
    ['an unknown zone', { start: { dateTime: '2031-03-03T09:00:00', timeZone: 'Mars' } }],
    ['no time at all', { start: utc('tomorrow') }],
    ['an end before the start', { end: utc('2031-03-02T09:00:00') }],
    ['an all-day event that does not begin at midnight', { isAllDay: true }],
    ['a property that events do not have', { colour: 'red' }],
  ])('refuses %s', async (_what, more) => {
    const answer = await world.asJonas('POST', '/me/events', meeting(3, [], more));
    expect(answer.status).toBe(400);
  });

  it('makes of an all-day event a date, in every zone', async () => {
    const days = {
      isAllDay: true,
      start: utc('2031-03-20T00:00:00'),
      end: utc('2031-03-21T00:00:00'),
    };
    const { id } = (await world.asJonas('POST', '/me/events', meeting(3, [], days))).body;
    const headers = { prefer: 'outlook.timezone="Pacific Standard Time"' };
    const event = (await world.asJonas('GET', `/me/events/${id}`, undefined, headers)).body;
    expect(event.start.dateTime).toBe('2031-03-20T00:00:00.0000000');
  });

  it('writes bodies as asked for', async () => {
    const body = { contentType: 'html', content: '<p>Hello <b>Amara</b> &amp; all</p>' };
    const { id, bodyPreview } = (
      await world.asJonas('POST', '/me/events', meeting(3, [], { body }))
    ).body;
    expect(bodyPreview).toBe('Hello Amara & all');
    const headers = { prefer: 'outlook.body-content-type="text"' };
    const event = (await world.asJonas('GET', `/me/events/${id}`, undefined, headers)).body;
    expect(event.body).toEqual({ contentType: 'text', content: 'Hello Amara & all' });
  });
});
