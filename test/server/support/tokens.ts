import { type CryptoKey, type JWTPayload, SignJWT } from 'jose';
import type { Sandbox } from '../../../sandbox/app.ts';

/** What of a good token is to be otherwise. `undefined` takes a claim out. */
export type Difference = {
  claims?: JWTPayload;
  header?: { alg?: string; kid?: string | undefined };
  key?: CryptoKey | Uint8Array;
};

/** An access token for our API as the sandbox's Entra ID would sign it for `oid`, but for a difference. */
export function mintToken(sandbox: Sandbox, oid: string, difference: Difference = {}) {
  const { minter } = sandbox.tenant;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: minter.issuer,
    aud: sandbox.clientId,
    tid: sandbox.tenantId,
    oid,
    sub: oid,
    name: 'Somebody New',
    preferred_username: 'somebody.new@contoso.example',
    scp: 'access_as_user',
    ver: '2.0',
    iat: now,
    nbf: now,
    exp: now + 3600,
    ...difference.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: minter.key.kid, ...difference.header })
    .sign(difference.key ?? minter.key.privateKey);
}

/** A token of any header and claims, with whatever for a signature. */
export const rawToken = (header: object, claims: object, signature = ''): string =>
  [JSON.stringify(header), JSON.stringify(claims), signature]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
