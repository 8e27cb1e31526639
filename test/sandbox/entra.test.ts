import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_SCOPE } from '../../sandbox/registration.ts';
import { control, graphClient, type Json, requestToken } from './support/client.ts';
import { startWorld, type World } from './support/world.ts';

const REDIRECT = 'http://localhost:3000/auth';
let world: World;
let issuer: string;
beforeAll(async () => {
  world = await startWorld();
  issuer = `${world.sandbox.authority}/${world.sandbox.tenantId}/v2.0`;
});
afterAll(() => world.sandbox.close());

async function claimsOf(token: string, audience: string) {
  const config: Json = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
  expect(config.issuer).toBe(issuer);
  const keys = createRemoteJWKSet(new URL(config.jwks_uri));
  return (await jwtVerify(token, keys, { issuer, audience })).payload;
}

function authorizeUrl(more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const params = new URLSearchParams({
    client_id: world.sandbox.clientId,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: `openid profile offline_access ${API_SCOPE}`,
    state: 'the state',
    nonce: 'the nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  const path = `${world.sandbox.authority}/${world.sandbox.tenantId}/oauth2/v2.0/authorize`;
  return { url: `${path}?${params}`, params, path, verifier };
}

/** Picks a person on the sign-in page, as the page's form does. */
async function pick(request: ReturnType<typeof authorizeUrl>, userId: string) {
  return fetch(request.path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...Object.fromEntries(request.params), sandbox_user: userId }),
  });
}

function redeem(code: string, verifier: string) {
  return requestToken(world.sandbox, {
    grant_type: 'authorization_code',
    redirect_uri: REDIRECT,
    code,
    code_verifier: verifier,
  });
}

describe('signing in', () => {
  it('leads through the page to a code and to tokens', async () => {
    const request = authorizeUrl();
    const page = await (await fetch(request.url)).text();
    expect(page).toContain('Amara Okafor');
    const answer = await pick(request, world.jonas.id);
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('the state');
    const code = back.searchParams.get('code') ?? '';
    const tokens = await redeem(code, request.verifier);
    const identity = await claimsOf(tokens.id_token, world.sandbox.clientId);
    expect(identity).toMatchObject({ nonce: 'the nonce', oid: world.jonas.id });
    const access = await claimsOf(tokens.access_token, world.sandbox.clientId);
    expect(access).toMatchObject({
      scp: 'access_as_user',
      tid: world.sandbox.tenantId,
      oid: world.jonas.id,
      preferred_username: world.jonas.mail,
      azp: world.sandbox.clientId,
      ver: '2.0',
    });
    expect((await redeem(code, request.verifier)).error).toBe('invalid_grant');
    const refreshed = await requestToken(world.sandbox, {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    });
    expect((await claimsOf(refreshed.access_token, world.sandbox.clientId)).oid).toBe(
      world.jonas.id,
    );
  });

  it('is remembered, and silent when asked to be', async () => {
    const silent = authorizeUrl({ prompt: 'none', response_mode: 'fragment' });
    const alone = await fetch(silent.url, { redirect: 'manual' });
    expect(alone.headers.get('location')).toContain('#error=login_required');
    const signedIn = await pick(authorizeUrl(), world.amara.id);
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] as string;
    const again = await fetch(silent.url, { redirect: 'manual', headers: { cookie } });
    expect(again.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/auth#code=/);
    const other = authorizeUrl({ prompt: 'none', login_hint: world.jonas.mail });
    const refused = await fetch(other.url, { redirect: 'manual', headers: { cookie } });
    expect(refused.headers.get('location')).toContain('error=login_required');
  });

  it('never redirects to an unknown address, nor accepts a wrong verifier', async () => {
    const foreign = authorizeUrl({ redirect_uri: 'https://evil.example/' });
    const answer = await fetch(foreign.url, { redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('AADSTS500112');
    const request = authorizeUrl();
    const back = new URL((await pick(request, world.jonas.id)).headers.get('location') ?? '');
    const tokens = await redeem(back.searchParams.get('code') ?? '', 'something else');
    expect(tokens.error).toBe('invalid_grant');
  });
});

describe('tokens', () => {
  it('are given to a standard client: credentials, and on behalf of a person', async () => {
    const config = await oidc.discovery(
      new URL(issuer),
      world.sandbox.clientId,
      world.sandbox.clientSecret,
      undefined,
      { execute: [oidc.allowInsecureRequests] },
    );
    const app = await oidc.clientCredentialsGrant(config, {
      scope: 'https://graph.microsoft.com/.default',
    });
    expect(await claimsOf(app.access_token, 'https://graph.microsoft.com')).toMatchObject({
      idtyp: 'app',
      roles: expect.arrayContaining(['Calendars.Read', 'TeamsActivity.Send.User']),
    });
    const { accessToken } = await control(world.sandbox, 'POST', '/sign-in', {
      userId: world.jonas.id,
      resource: 'api',
    });
    const onBehalf = await oidc.genericGrantRequest(
      config,
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
      {
        assertion: accessToken,
        requested_token_use: 'on_behalf_of',
        scope: 'https://graph.microsoft.com/Calendars.ReadWrite',
      },
    );
    const me = await graphClient(world.sandbox, onBehalf.access_token)('GET', '/me');
    expect(me.body.id).toBe(world.jonas.id);
  });

  it('carry the role of a programme manager', async () => {
    const password = { grant_type: 'password', password: 'sandbox', scope: API_SCOPE };
    const manager = await requestToken(world.sandbox, { ...password, username: world.priya.mail });
    const other = await requestToken(world.sandbox, { ...password, username: world.jonas.mail });
    const audience = world.sandbox.clientId;
    expect((await claimsOf(manager.access_token, audience)).roles).toEqual(['ProgramManager']);
    expect((await claimsOf(other.access_token, audience)).roles).toBeUndefined();
  });

  it.each([
    ['a wrong secret', { grant_type: 'client_credentials', client_secret: 'no' }, 7000215],
    ['no secret', { grant_type: 'client_credentials' }, 7000218],
    ['an unknown client', { grant_type: 'client_credentials', client_id: 'x' }, 700016],
    ['an unknown grant', { grant_type: 'magic' }, 70003],
    [
      'a bad assertion',
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        client_secret: 'sandbox-secret',
        assertion: 'a.b.c',
      },
      50013,
    ],
    [
      'a wrong password',
      { grant_type: 'password', username: 'amara.okafor@northwind.example', password: 'x' },
      50126,
    ],
  ])('are refused with %s, in Entra’s words', async (_what, form, code) => {
    const answer = await requestToken(world.sandbox, {
      scope: 'https://graph.microsoft.com/.default',
      ...(form as Record<string, string>),
    });
    expect(answer.error_codes).toEqual([code]);
    expect(answer.error_description).toContain(`AADSTS${code}`);
    expect(answer.access_token).toBeUndefined();
  });
});
