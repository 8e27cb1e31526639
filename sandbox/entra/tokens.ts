import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Person } from '../directory/people.ts';
import {
  API_SCOPE,
  APP_ROLES,
  CLIENT_ID,
  DELEGATED_SCOPES,
  GRAPH_AUDIENCE,
  TENANT_ID,
} from '../registration.ts';
import type { SigningKey } from './keys.ts';

/** Seconds that an access token lives. */
export const TOKEN_LIFETIME = 3600;

/** What mints and reads this tenant's tokens. */
export type Minter = { key: SigningKey; issuer: string };

export type Resource = 'graph' | 'api';

/** Which resource some scopes are for: our API where one names it, else Microsoft Graph. */
export function resourceOf(scopes: string[]): Resource {
  return scopes.some((scope) => scope.includes(CLIENT_ID)) ? 'api' : 'graph';
}

/** Scopes as the token answer lists them. */
export function grantedScopes(resource: Resource): string {
  return resource === 'api' ? API_SCOPE : DELEGATED_SCOPES.join(' ');
}

/** A token that acts for a person, for our API or for Graph. */
export function mintForPerson(
  minter: Minter,
  person: Person,
  resource: Resource,
  client = CLIENT_ID,
): Promise<string> {
  const identity = {
    oid: person.id,
    sub: person.id,
    name: person.displayName,
    preferred_username: person.mail,
    azp: client,
    azpacr: client === CLIENT_ID ? '1' : '0',
  };
  // Graph's tokens are of version 1 and name the app `appid`; an API chooses, and ours chose 2.
  if (resource === 'graph') {
    const scp = DELEGATED_SCOPES.join(' ');
    const claims = { ...identity, scp, idtyp: 'user', appid: client, ver: '1.0' };
    return mint(minter, GRAPH_AUDIENCE, claims);
  }
  const roles = person.isManager ? { roles: ['ProgramManager'] } : {};
  const claims = { ...identity, scp: 'access_as_user', ver: '2.0', ...roles };
  return mint(minter, CLIENT_ID, claims);
}

/** A token with which the app acts for itself, on Graph. */
export function mintForApp(minter: Minter): Promise<string> {
  const servicePrincipal = 'ac0ac0ac-0000-4000-8000-5a4db0c5aaaa';
  const claims = {
    oid: servicePrincipal,
    sub: servicePrincipal,
    azp: CLIENT_ID,
    appid: CLIENT_ID,
    idtyp: 'app',
    roles: APP_ROLES,
    ver: '1.0',
  };
  return mint(minter, GRAPH_AUDIENCE, claims);
}

/** The identity token of a sign-in. */
export function mintIdentity(
  minter: Minter,
  person: Person,
  nonce: string | undefined,
): Promise<string> {
  return mint(minter, CLIENT_ID, {
    oid: person.id,
    sub: person.id,
    name: person.displayName,
    preferred_username: person.mail,
    email: person.mail,
    ver: '2.0',
    ...(nonce && { nonce }),
  });
}

/** The claims of a token of this tenant for an audience; throws when it is none, or expired. */
export async function verify(
  minter: Minter,
  token: string,
  audience: string | string[],
): Promise<JWTPayload> {
  const { issuer } = minter;
  const options = { audience, issuer, algorithms: ['RS256'] };
  return (await jwtVerify(token, minter.key.publicKey, options)).payload;
}

function mint(minter: Minter, audience: string, claims: JWTPayload): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, tid: TENANT_ID, uti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: minter.key.kid })
    .setIssuer(minter.issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + TOKEN_LIFETIME)
    .sign(minter.key.privateKey);
}
