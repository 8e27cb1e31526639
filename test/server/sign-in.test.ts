import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportSPKI, generateKeyPair } from 'jose';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokenVerifier } from '../../server/tokens.ts';
import { type Accord, startAccord } from '../support/accord.ts';
import { expectProblem, send } from './support/send.ts';
import { type Difference, mintToken, rawToken } from './support/tokens.ts';

const otherTenant = '11111111-2222-4333-8444-555555555555';
const now = () => Math.floor(Date.now() / 1000);

describe('signing in to the API', () => {
  let accord: Accord;
  let stranger: Awaited<ReturnType<typeof generateKeyPair>>;
  beforeAll(async () => {
    accord = await startAccord({ worker: false });
    stranger = await generateKeyPair('RS256');
  });
  afterAll(() => accord.close());

  const me = (authorization?: string) =>
    send(`${accord.url}/api/me`, { headers: authorization ? { authorization } : {} });
  const people = () => accord.db.person.count();
  const token = (difference?: Difference) => mintToken(accord.sandbox, uuidv4(), difference);
  const good = async () => decodeJwt(await token());

  async function expectRefused(authorization: string | undefined) {
    const before = await people();
    const answer = await me(authorization);
    expectProblem(answer, 401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer\b/);
    expect(await people()).toBe(before);
  }

  it('lets somebody in with a token of the tenant, and knows them from then on', async () => {
    const before = await people();
    const oid = uuidv4();
    const answer = await me(`Bearer ${await mintToken(accord.sandbox, oid)}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: oid, displayName: 'Somebody New' });
    expect(answer.body.isProgramManager).toBe(false);
    expect(await people()).toBe(before + 1);
    await me(`bearer ${await mintToken(accord.sandbox, oid)}`);
    expect(await people()).toBe(before + 1);
  });

  it('makes one person of twenty first requests at once', async () => {
    const before = await people();
    const bearer = `Bearer ${await token()}`;
    const answers = await Promise.all(Array.from({ length: 20 }, () => me(bearer)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await people()).toBe(before + 1);
  });

  it('takes the role of a programme manager from the token, and from nowhere else', async () => {
    const roles = ['ProgramManager'];
    const manager = await me(`Bearer ${await token({ claims: { roles } })}`);
    expect(manager.body.isProgramManager).toBe(true);
    const other = await me(`Bearer ${await token({ claims: { roles: ['Other'] } })}`);
    expect(other.body.isProgramManager).toBe(false);
  });

  it.each([
    ['no token', undefined],
    ['an empty one', 'Bearer '],
    ['what is no token', 'Bearer nonsense'],
    ['two thirds of a token', 'Bearer eyJhbGciOiJSUzI1NiJ9.e30'],
    ['what only looks like one', `Bearer ${rawToken({ alg: 'RS256' }, {}, 'signature')}`],
    ['a password', `Basic ${Buffer.from('amara:secret').toString('base64')}`],
  ])('refuses %s', (_name, authorization) => expectRefused(authorization));

  const wrongClaims: [string, Difference['claims']][] = [
    ['for another audience', { aud: '99999999-2222-4333-8444-555555555555' }],
    ['for Microsoft Graph', { aud: 'https://graph.microsoft.com' }],
    ['for nobody in particular', { aud: undefined }],
    ['of another tenant by the same key', { tid: otherTenant }],
    ['of no tenant', { tid: undefined }],
    ['of another issuer', { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }],
    ['that has expired', { iat: now() - 7200, nbf: now() - 7200, exp: now() - 60 }],
    ['that never expires', { exp: undefined }],
    ['that is not valid yet', { nbf: now() + 600 }],
    ['without a scope', { scp: undefined }],
    ['with another scope', { scp: 'User.Read access_as_user2' }],
    ['of an application, for itself', { scp: undefined, roles: ['access_as_user'] }],
    ['of nobody', { oid: undefined }],
    ['of somebody who is no object id', { oid: "x' OR 1=1" }],
  ];
  it.each(wrongClaims)('refuses a token %s', async (_name, claims) => {
    await expectRefused(`Bearer ${await token({ claims })}`);
  });

  it('refuses a token by another key under the name of ours', async () => {
    await expectRefused(`Bearer ${await token({ key: stranger.privateKey })}`);
  });

  it('refuses a token by another key under its own name, or under none', async () => {
    for (const kid of ['somebody-elses', undefined]) {
      const header = { kid };
      await expectRefused(`Bearer ${await token({ key: stranger.privateKey, header })}`);
    }
  });

  it('refuses a token that is not signed', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      await expectRefused(`Bearer ${rawToken({ alg, typ: 'JWT' }, await good())}`);
    }
  });

  it('refuses a token signed with our public key as if it were a secret', async () => {
    const { key } = accord.sandbox.tenant.minter;
    const secrets = [await exportSPKI(key.publicKey), JSON.stringify(key.jwk), key.jwk.n ?? ''];
    for (const secret of secrets) {
      const asSecret = { key: new TextEncoder().encode(secret), header: { alg: 'HS256' } };
      await expectRefused(`Bearer ${await token(asSecret)}`);
    }
  });

  it('refuses a token whose claims were changed after it was signed', async () => {
    const [header, , signature] = (await token()).split('.');
    const changed = { ...(await good()), roles: ['ProgramManager'] };
    const payload = Buffer.from(JSON.stringify(changed)).toString('base64url');
    await expectRefused(`Bearer ${header}.${payload}.${signature}`);
  });

  it("refuses the token that the sandbox gives for Graph, and takes the API's", async () => {
    const { id } = await accord.tenant.person('Amara');
    await expectRefused(`Bearer ${await accord.tenant.tokenFor(id, 'graph')}`);
    expect((await me(`Bearer ${await accord.tenant.tokenFor(id, 'api')}`)).status).toBe(200);
  });
});

describe('while the keys of Entra ID cannot be had', () => {
  it('nobody is told that their token is bad', async () => {
    let down = true;
    const entra = createServer((request, response) => {
      const discovery = request.url?.endsWith('openid-configuration');
      response.statusCode = discovery || !down ? 200 : 503;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(discovery ? { jwks_uri: `${origin}/keys` } : { keys: [] }));
    });
    await new Promise<void>((resolve) => entra.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(entra.address() as AddressInfo).port}`;
    const verify = createTokenVerifier({
      authority: origin,
      tenantId: otherTenant,
      clientId: otherTenant,
    });
    const token = rawToken({ alg: 'RS256', kid: 'a' }, { oid: 'b' }, 'signature');
    await expect(verify(token)).rejects.toThrow();
    down = false;
    expect(await verify(token)).toBeNull();
    entra.close();
    entra.closeAllConnections();
  });
});
