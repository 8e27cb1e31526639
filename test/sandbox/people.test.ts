import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control, type Json } from './support/client.ts';
import { startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ crowd: 250 });
});
afterAll(() => world.sandbox.close());

const names = (answer: { body: Json }) => answer.body.value.map((user: Json) => user.displayName);

describe('people', () => {
  it('are found by the beginning of a name', async () => {
    const headers = { consistencylevel: 'eventual' };
    const path = '/users?$search="displayName:ama"&$select=displayName,department';
    const answer = await world.asJonas('GET', path, undefined, headers);
    expect(names(answer)).toEqual(['Amara Okafor']);
    expect(Object.keys(answer.body.value[0]).sort()).toEqual(['department', 'displayName', 'id']);
    expect((await world.asJonas('GET', path)).status).toBe(400);
  });

  it.each([
    ["startswith(displayName,'Jonas')", ['Jonas Lindqvist']],
    ["mail eq 'priya.raman@northwind.example'", ['Priya Raman']],
    [
      "startswith(surname,'Okafor') or startswith(surname,'Raman')",
      ['Amara Okafor', 'Priya Raman'],
    ],
    ["department eq 'Design' and startswith(givenName,'Tom')", ['Tomás Herrera']],
  ])('are filtered by %s', async (filter, expected) => {
    expect(names(await world.app('GET', `/users?$filter=${filter}`))).toEqual(expected);
  });

  it('refuses a filter it does not understand', async () => {
    expect((await world.app('GET', '/users?$filter=age gt')).status).toBe(400);
  });

  it('come in pages', async () => {
    const seen = new Set<string>();
    let link: string | undefined = '/users?$top=100&$select=id';
    for (let pages = 0; link; pages++) {
      expect(pages).toBeLessThan(4);
      const { body } = await world.app('GET', link);
      for (const { id } of body.value) seen.add(id);
      link = body['@odata.nextLink'];
    }
    expect(seen.size).toBe(263);
  });

  it('have a profile, a picture, a manager, colleagues and settings', async () => {
    const me = (await world.asJonas('GET', '/me')).body;
    expect(me).toMatchObject({ id: world.jonas.id, displayName: 'Jonas Lindqvist' });
    const photo = await world.asAmara('GET', `/users/${world.jonas.mail}/photo/$value`);
    expect(photo.headers.get('content-type')).toBe('image/svg+xml');
    expect(photo.body).toContain('>JL<');
    expect((await world.asJonas('GET', '/me/manager')).body.displayName).toBe('Lukas Novák');
    expect((await world.asJonas('GET', '/me/people?$top=3')).body.value).toHaveLength(3);
    const settings = (await world.app('GET', `/users/${world.jonas.id}/mailboxSettings`)).body;
    expect(settings).toMatchObject({
      timeZone: 'W. Europe Standard Time',
      workingHours: { startTime: '09:00:00.0000000' },
    });
  });

  it('are added by the sandbox’s own interface', async () => {
    const input = { displayName: 'Ada Ångström', timeZone: 'Europe/Stockholm' };
    const person = await control(world.sandbox, 'POST', '/people', input);
    expect(person).toMatchObject({
      mail: 'ada.angstrom@northwind.example',
      timeZone: 'W. Europe Standard Time',
    });
    const twin = await control(world.sandbox, 'POST', '/people', input);
    expect(twin.mail).toBe('ada.angstrom2@northwind.example');
    expect((await world.app('GET', `/users/${person.id}/events`)).body.value).toEqual([]);
  });
});
