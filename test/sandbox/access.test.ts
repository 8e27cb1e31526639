import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { control, graphClient } from './support/client.ts';
import { MARCH, meeting, startWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.sandbox.close());

describe('access to Graph', () => {
  it('refuses tokens that are not this tenant’s, or not for Graph', async () => {
    const claims = { oid: world.jonas.id, scp: 'User.Read Calendars.ReadWrite' };
    const issuer = world.sandbox.tenant.minter.issuer;
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience('https://graph.microsoft.com')
      .setExpirationTime('1h')
      .sign(privateKey);
    const unsigned = new UnsecuredJWT(claims).setAudience('https://graph.microsoft.com').encode();
    const { accessToken } = await control(world.sandbox, 'POST', '/sign-in', {
      userId: world.jonas.id,
      resource: 'api',
    });
    for (const token of [forged, unsigned, accessToken, 'nonsense']) {
      const answer = await graphClient(world.sandbox, token)('GET', '/me');
      expect(answer.status).toBe(401);
      expect(answer.body.error.code).toBe('InvalidAuthenticationToken');
    }
  });

  it('keeps a person’s token to the own mailbox', async () => {
    const paths = [
      `/users/${world.amara.id}/events`,
      `/users/${world.amara.id}/calendarView?${MARCH}`,
    ];
    for (const path of paths) expect((await world.asJonas('GET', path)).status).toBe(403);
    expect((await world.asJonas('GET', `/users/${world.jonas.id}/events`)).status).toBe(200);
    expect((await world.asJonas('GET', `/users/${world.amara.id}`)).status).toBe(200);
  });

  it('lets the app read every calendar and write none', async () => {
    const own = (await world.asJonas('POST', '/me/events', meeting(1, []))).body;
    const base = `/users/${world.jonas.id}/events`;
    expect((await world.app('GET', base)).status).toBe(200);
    expect((await world.app('POST', base, meeting(1, []))).status).toBe(403);
    expect((await world.app('PATCH', `${base}/${own.id}`, { subject: 'x' })).status).toBe(403);
    expect((await world.app('DELETE', `${base}/${own.id}`)).status).toBe(403);
    expect((await world.app('POST', `${base}/${own.id}/cancel`, {})).status).toBe(403);
    expect((await world.app('GET', '/me')).status).toBe(400);
  });

  it('answers what does not exist in Graph’s words', async () => {
    expect((await world.app('GET', '/users/nobody')).body.error.code).toBe(
      'Request_ResourceNotFound',
    );
    const gone = (await world.asJonas('POST', '/me/events', meeting(2, []))).body.id;
    await world.asJonas('DELETE', `/me/events/${gone}`);
    const codeOf = async (id: string) =>
      (await world.asJonas('GET', `/me/events/${id}`)).body.error.code;
    expect(await codeOf(gone)).toBe('ErrorItemNotFound');
    expect(await codeOf('AAMk')).toBe('ErrorInvalidIdMalformed');
    expect((await world.asJonas('GET', '/me/nonsense')).status).toBe(404);
  });

  it('allows four requests at a time for an app and mailbox', async () => {
    await control(world.sandbox, 'PUT', '/faults', { latencyMs: 150 });
    const path = `/users/${world.jonas.id}/events`;
    const answers = await Promise.all(Array.from({ length: 7 }, () => world.app('GET', path)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0]?.body.error.code).toBe('ApplicationThrottled');
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    const others = await Promise.all([world.app('GET', path), world.asJonas('GET', '/me/events')]);
    expect(others.map(({ status }) => status)).toEqual([200, 200]);
    await control(world.sandbox, 'PUT', '/faults', { latencyMs: 0 });
  });

  it('fails as the dials say', async () => {
    await control(world.sandbox, 'PUT', '/faults', { throttleRate: 1 });
    expect((await world.app('GET', '/users')).status).toBe(429);
    // The dials are for the product; whoever plays a person is left in peace.
    expect((await world.asJonas('GET', '/users')).status).toBe(200);
    await control(world.sandbox, 'PUT', '/faults', { throttleRate: 0, errorRate: 1 });
    expect((await world.app('GET', '/users')).status).toBe(503);
    const wrong = await control(world.sandbox, 'PUT', '/faults', { errorRate: 2 });
    expect(wrong.error).toBeDefined();
    await control(world.sandbox, 'PUT', '/faults', { errorRate: 0 });
    expect((await world.app('GET', '/users')).status).toBe(200);
  });

  it('may be called from the product’s pages, and from no others', async () => {
    const ask = (origin: string) =>
      fetch(`${world.sandbox.graphUrl}/me`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-headers': 'authorization' },
      });
    const own = await ask('http://localhost:3000');
    expect(own.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(own.headers.get('access-control-allow-headers')).toBe('authorization');
    const foreign = await ask('https://evil.example');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });
});
