import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokens } from '../../graph/entra.ts';
import { type Reply, type StandIn, standIn } from './support/stand-in.ts';

const tenantId = '11111111-2222-4333-8444-555555555555';
const hour = 3600;

describe('tokens for Graph', () => {
  let entra: StandIn;
  let answer: () => Reply;
  let given: number;
  beforeEach(async () => {
    given = 0;
    answer = () => token(hour);
    entra = await standIn(({ url }, origin) => {
      const issuer = `${origin}/${tenantId}/v2.0`;
      if (!url.includes('openid-configuration')) return answer();
      const token_endpoint = `${origin}/${tenantId}/oauth2/v2.0/token`;
      return { body: { issuer, token_endpoint, jwks_uri: `${origin}/keys` } };
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    entra.close();
  });

  const token = (expires_in: number): Reply => ({
    body: { access_token: `token-${++given}`, token_type: 'Bearer', expires_in },
  });
  const tokens = (graphUrl = 'https://graph.microsoft.com/v1.0') =>
    createTokens({
      authority: entra.url,
      tenantId,
      clientId: 'accord',
      clientSecret: 's3cret',
      graphUrl,
    });
  const asked = () =>
    entra.seen
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => Object.fromEntries(new URLSearchParams(body)));
  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

  it('are asked for as the application, with all that it was granted', async () => {
    expect(await tokens().forApp()).toBe('token-1');
    const [request] = asked();
    expect(request).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    });
  });

  it.each([
    ['https://graph.microsoft.us/v1.0', 'https://graph.microsoft.us/.default'],
    ['http://localhost:3001/graph/v1.0', 'https://graph.microsoft.com/.default'],
  ])('name the resource of the cloud that %s is in', async (graphUrl, scope) => {
    await tokens(graphUrl).forApp();
    expect(asked()[0]?.scope).toBe(scope);
  });

  it('are asked for on behalf of a person, with the permissions that are wanted', async () => {
    expect(await tokens().onBehalfOf('assertion-a', ['User.Read', 'Calendars.ReadWrite'])).toBe(
      'token-1',
    );
    expect(asked()[0]).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: 'assertion-a',
      scope:
        'https://graph.microsoft.com/User.Read https://graph.microsoft.com/Calendars.ReadWrite',
    });
  });

  it('are kept: many who ask, at once or later, make one request', async () => {
    const { forApp } = tokens();
    const all = await Promise.all(Array.from({ length: 10 }, () => forApp()));
    expect(new Set([...all, await forApp()])).toEqual(new Set(['token-1']));
    expect(asked()).toHaveLength(1);
  });

  it('are never given to another person, nor for other permissions', async () => {
    const { forApp, onBehalfOf } = tokens();
    const given = [
      await forApp(),
      await onBehalfOf('ada', ['User.Read']),
      await onBehalfOf('ben', ['User.Read']),
      await onBehalfOf('ada', ['Calendars.ReadWrite']),
    ];
    expect(new Set(given).size).toBe(4);
    expect(await onBehalfOf('ben', ['User.Read'])).toBe(given[2]);
    expect(asked()).toHaveLength(4);
  });

  it('are renewed a minute before they expire, by one request however many ask', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { forApp } = tokens();
    await forApp();
    pass(hour - 62);
    expect(await forApp()).toBe('token-1');
    pass(4);
    const all = await Promise.all(Array.from({ length: 10 }, () => forApp()));
    expect(new Set(all)).toEqual(new Set(['token-2']));
    expect(asked()).toHaveLength(2);
  });

  it('are asked for again after a failure, of which nothing is kept', async () => {
    const { forApp } = tokens();
    answer = () => ({ status: 401, body: { error: 'invalid_client' } });
    await expect(forApp()).rejects.toThrow();
    answer = () => token(hour);
    expect(await forApp()).toBe('token-1');
  });

  it('are asked for again after Entra could not be found at all', async () => {
    const { forApp } = createTokens({
      authority: entra.url,
      tenantId: `${tenantId}-wrong`,
      clientId: 'accord',
      clientSecret: 's3cret',
      graphUrl: 'https://graph.microsoft.com/v1.0',
    });
    await expect(forApp()).rejects.toThrow();
    await expect(forApp()).rejects.toThrow();
    expect(entra.seen.filter(({ url }) => url.includes('openid-configuration'))).toHaveLength(2);
    expect(asked()).toEqual([]);
  });
});
