import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, control, type Json } from './support/client.ts';
import { MARCH, meeting, startWorld, utc, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.sandbox.close());

type Round = { entries: Json[]; pages: number; deltaLink: string };

/** Follows a round of change tracking to its end. */
async function round(client: Client, from: string, size = 50): Promise<Round> {
  const entries: Json[] = [];
  let link = from;
  for (let pages = 1; ; pages++) {
    const prefer = { prefer: `odata.maxpagesize=${size}` };
    const { status, body } = await client('GET', link, undefined, prefer);
    expect(status).toBe(200);
    entries.push(...body.value);
    if (body['@odata.deltaLink']) return { entries, pages, deltaLink: body['@odata.deltaLink'] };
    link = body['@odata.nextLink'];
    expect(link.startsWith(world.sandbox.url)).toBe(true);
  }
}

const start = (who = world.jonas) => `/users/${who.id}/calendarView/delta?${MARCH}`;

async function create(day: number, more: object = {}) {
  return (await world.asJonas('POST', '/me/events', meeting(day, [world.amara], more))).body;
}

describe('calendarView/delta', () => {
  it('gives everything once, in pages, then only what changed', async () => {
    const events = [];
    for (let day = 1; day <= 5; day++) events.push(await create(day));
    const first = await round(world.app, start(), 2);
    expect(first.pages).toBe(3);
    expect(first.entries.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    const idle = await round(world.app, first.deltaLink);
    expect(idle.entries).toEqual([]);
    await world.asJonas('PATCH', `/me/events/${events[1].id}`, { subject: 'Changed' });
    const next = await round(world.app, idle.deltaLink);
    expect(next.entries.map(({ subject }) => subject)).toEqual(['Changed']);
  });

  it('tells as removed what was deleted and what left the window', async () => {
    const [gone, moved] = [await create(6), await create(7)];
    const { deltaLink } = await round(world.app, start());
    await world.asJonas('DELETE', `/me/events/${gone.id}`);
    const time = { start: utc('2031-06-01T10:00:00'), end: utc('2031-06-01T11:00:00') };
    await world.asJonas('PATCH', `/me/events/${moved.id}`, time);
    const { entries } = await round(world.app, deltaLink);
    expect(entries.map((entry) => [entry.id, entry['@removed']?.reason])).toEqual([
      [gone.id, 'deleted'],
      [moved.id, 'deleted'],
    ]);
  });

  it('loses nothing that changes between two pages', async () => {
    const before = (await round(world.app, start())).deltaLink;
    const events = [await create(8), await create(9), await create(10)];
    const prefer = { prefer: 'odata.maxpagesize=1' };
    const page = (await world.app('GET', before, undefined, prefer)).body;
    await world.asJonas('PATCH', `/me/events/${events[0].id}`, { subject: 'In between' });
    const rest = await round(world.app, page['@odata.nextLink'], 1);
    expect(rest.entries.map(({ id }) => id)).toEqual([events[1].id, events[2].id]);
    const after = await round(world.app, rest.deltaLink);
    expect(after.entries.map(({ subject }) => subject)).toEqual(['In between']);
  });

  it.each(['$select=subject', "$filter=subject eq 'x'", '$expand=instances', '$orderby=subject'])(
    'refuses %s',
    async (option) => {
      expect((await world.app('GET', `${start()}&${option}`)).status).toBe(400);
    },
  );

  it('needs a window, and a token of the same mailbox', async () => {
    expect((await world.app('GET', `/users/${world.jonas.id}/calendarView/delta`)).status).toBe(
      400,
    );
    const { deltaLink } = await round(world.app, start());
    const foreign = deltaLink.replace(world.jonas.id, world.amara.id);
    expect((await world.app('GET', foreign)).status).toBe(400);
  });

  it('answers 410 to an expired cursor', async () => {
    const { deltaLink } = await round(world.app, start());
    await control(world.sandbox, 'POST', '/faults/expire-cursors');
    const answer = await world.app('GET', deltaLink);
    expect(answer.status).toBe(410);
    expect(answer.body.error.code).toBe('syncStateNotFound');
  });

  it('tells unchanged events again when the dial says so', async () => {
    const { deltaLink } = await round(world.app, start());
    await control(world.sandbox, 'PUT', '/faults', { replayRate: 1 });
    const { entries } = await round(world.app, deltaLink);
    await control(world.sandbox, 'PUT', '/faults', { replayRate: 0 });
    expect(entries).toHaveLength(1);
  });

  it('always adds up to what the calendar shows', async () => {
    const acts = fc.array(
      fc.record({
        what: fc.constantFrom(
          'create',
          'series',
          'move',
          'cancel',
          'decline',
          'accept',
          'remove',
          'sync',
        ),
        day: fc.integer({ min: 1, max: 28 }),
        which: fc.nat(30),
      }),
      { minLength: 5, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 4 }), async (list, size) => {
        const fresh = await startWorld();
        const local = follower(
          fresh.app,
          `/users/${fresh.amara.id}/calendarView/delta?${MARCH}`,
          size,
        );
        for (const act of list) await play(fresh, act, local);
        await local.sync();
        const view = await fresh.app(
          'GET',
          `/users/${fresh.amara.id}/calendarView?${MARCH}&$top=1000`,
        );
        const shown = view.body.value.map((event: Json) => [event.id, event['@odata.etag']]);
        expect(local.shown().sort()).toEqual(shown.sort());
        await fresh.sandbox.close();
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 60_000);
});

type Act = { what: string; day: number; which: number };
type Follower = { sync: () => Promise<void>; shown: () => [string, string][] };

async function play(fresh: World, { what, day, which }: Act, local: Follower): Promise<void> {
  if (what === 'sync') return local.sync();
  const hers: Json[] = (await fresh.asAmara('GET', `/me/calendarView?${MARCH}&$top=1000`)).body
    .value;
  const his: Json[] = (await fresh.asJonas('GET', `/me/calendarView?${MARCH}&$top=1000`)).body
    .value;
  const [her, own] = [hers[which % hers.length], his[which % his.length]];
  const date = `2031-03-${String(day).padStart(2, '0')}`;
  const recurrence = {
    pattern: { type: 'daily', interval: 3 },
    range: { type: 'numbered', startDate: date, numberOfOccurrences: 4 },
  };
  if (what === 'create') await fresh.asJonas('POST', '/me/events', meeting(day, [fresh.amara]));
  if (what === 'series') {
    await fresh.asJonas('POST', '/me/events', meeting(day, [fresh.amara], { recurrence }));
  }
  if (what === 'move' && own) {
    await fresh.asJonas('PATCH', `/me/events/${own.id}`, { start: utc(`${date}T08:00:00`) });
  }
  if (what === 'cancel' && own) await fresh.asJonas('POST', `/me/events/${own.id}/cancel`, {});
  if (what === 'remove' && her) await fresh.asAmara('DELETE', `/me/events/${her.id}`);
  if ((what === 'decline' || what === 'accept') && her && !her.isCancelled) {
    await fresh.asAmara('POST', `/me/events/${her.id}/${what}`, {});
  }
}

/** Keeps a calendar by delta alone, as a client of Graph must. */
function follower(client: Client, first: string, size: number): Follower {
  const events = new Map<string, Json>();
  let link = first;
  const drop = (id: string) => {
    events.delete(id);
    for (const event of events.values()) if (event.seriesMasterId === id) events.delete(event.id);
  };
  return {
    sync: async () => {
      const { entries, deltaLink } = await pull(client, link, size);
      link = deltaLink;
      for (const entry of entries) {
        if (entry['@removed'] || entry.type === 'seriesMaster') drop(entry.id);
        if (!entry['@removed']) events.set(entry.id, entry);
      }
    },
    shown: () =>
      [...events.values()]
        .filter(({ type }) => type !== 'seriesMaster')
        .map((event) => [event.id, event['@odata.etag']]),
  };
}

async function pull(client: Client, from: string, size: number) {
  const entries: Json[] = [];
  for (let link = from; ; ) {
    const { body } = await client('GET', link, undefined, { prefer: `odata.maxpagesize=${size}` });
    entries.push(...body.value);
    if (body['@odata.deltaLink']) return { entries, deltaLink: body['@odata.deltaLink'] as string };
    link = body['@odata.nextLink'];
  }
}
