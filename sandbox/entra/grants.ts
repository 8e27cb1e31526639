import { createHash } from 'node:crypto';
import type { Person } from '../directory/people.ts';
import { CLIENT_ID, CLIENT_SECRET } from '../registration.ts';
import type { Tenant } from '../tenant.ts';
import { EntraError } from './errors.ts';
import { newSecret } from './sessions.ts';
import {
  grantedScopes,
  mintForApp,
  mintForPerson,
  mintIdentity,
  resourceOf,
  TOKEN_LIFETIME,
  verify,
} from './tokens.ts';

type Form = Record<string, string | undefined>;

/** Answers a request to the token endpoint. */
export function grant(tenant: Tenant, form: Form): Promise<Record<string, unknown>> {
  checkClient(form);
  switch (form.grant_type) {
    case 'authorization_code':
      return byCode(tenant, form);
    case 'refresh_token':
      return byRefreshToken(tenant, form);
    case 'client_credentials':
      return byClientCredentials(tenant, form);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(tenant, form);
    case 'password':
      return byPassword(tenant, form);
    default:
      throw new EntraError('unsupported', `The app requested an unsupported grant type.`);
  }
}

async function byCode(tenant: Tenant, form: Form) {
  const code = tenant.sessions.codes.get(form.code ?? '');
  tenant.sessions.codes.delete(form.code ?? '');
  if (!code || code.expiresAt < Date.now()) {
    throw new EntraError('invalidGrant', 'The provided authorization code is expired or unknown.');
  }
  if (form.redirect_uri !== code.redirectUri) {
    throw new EntraError('wrongRedirect', 'The reply address does not match the one requested.');
  }
  if (code.challenge) checkVerifier(code.challenge, form.code_verifier);
  else requireSecret(form);
  return tokens(tenant, person(tenant, code.userId), code.scopes, code.nonce);
}

async function byRefreshToken(tenant: Tenant, form: Form) {
  const refresh = tenant.sessions.refreshTokens.get(form.refresh_token ?? '');
  if (!refresh) throw new EntraError('invalidGrant', 'The refresh token has expired.');
  const scopes = form.scope ? split(form.scope) : refresh.scopes;
  return tokens(tenant, person(tenant, refresh.userId), scopes);
}

async function byClientCredentials(tenant: Tenant, form: Form) {
  requireSecret(form);
  const scope = form.scope ?? '';
  const isGraph = scope.startsWith('https://graph.microsoft.com/') || isOwn(tenant, scope);
  if (!isGraph || !scope.endsWith('/.default')) {
    throw new EntraError('badScope', `The provided value for scope '${scope}' is not valid.`);
  }
  return { ...bearer(await mintForApp(tenant.minter)), scope: undefined };
}

async function onBehalfOf(tenant: Tenant, form: Form) {
  requireSecret(form);
  if (form.requested_token_use !== 'on_behalf_of') {
    throw new EntraError('missing', "'requested_token_use' must be 'on_behalf_of'.");
  }
  const claims = await verify(tenant.minter, form.assertion ?? '', CLIENT_ID).catch(() => {
    throw new EntraError('badAssertion', 'Assertion failed signature validation or has expired.');
  });
  if (!claims.scp) throw new EntraError('badAssertion', 'The assertion is not an access token.');
  return tokens(tenant, person(tenant, String(claims.oid)), split(form.scope));
}

async function byPassword(tenant: Tenant, form: Form) {
  const found = tenant.directory.find(form.username ?? '');
  if (!found || form.password !== 'sandbox') {
    throw new EntraError('wrongPassword', 'Error validating credentials: wrong name or password.');
  }
  return tokens(tenant, found, split(form.scope));
}

async function tokens(tenant: Tenant, who: Person, scopes: string[], nonce?: string) {
  const resource = resourceOf(scopes);
  const answer: Record<string, unknown> = {
    ...bearer(await mintForPerson(tenant.minter, who, resource)),
    scope: grantedScopes(resource),
  };
  if (scopes.includes('openid')) answer.id_token = await mintIdentity(tenant.minter, who, nonce);
  if (scopes.includes('offline_access')) {
    const refreshToken = newSecret('1.AX');
    tenant.sessions.refreshTokens.set(refreshToken, { userId: who.id, scopes });
    answer.refresh_token = refreshToken;
  }
  return answer;
}

function bearer(accessToken: string) {
  return {
    token_type: 'Bearer',
    expires_in: TOKEN_LIFETIME,
    ext_expires_in: TOKEN_LIFETIME,
    access_token: accessToken,
  };
}

function checkClient(form: Form): void {
  if (form.client_id !== CLIENT_ID) {
    const message = `Application with identifier '${form.client_id ?? ''}' was not found.`;
    throw new EntraError('unknownClient', message);
  }
  if (form.client_secret !== undefined) requireSecret(form);
}

function requireSecret(form: Form): void {
  if (form.client_secret === CLIENT_SECRET) return;
  if (form.client_secret) throw new EntraError('wrongSecret', 'Invalid client secret provided.');
  throw new EntraError('noSecret', "The request body must contain 'client_secret'.");
}

function checkVerifier(challenge: string, verifier = ''): void {
  if (createHash('sha256').update(verifier).digest('base64url') === challenge) return;
  throw new EntraError('badVerifier', 'The Code_Verifier does not match the code_challenge.');
}

function isOwn(tenant: Tenant, scope: string): boolean {
  return scope.startsWith(`${tenant.origin()}/`);
}

function person(tenant: Tenant, userId: string): Person {
  const found = tenant.directory.find(userId);
  if (!found) throw new EntraError('invalidGrant', 'The user account does not exist any more.');
  return found;
}

function split(scope = ''): string[] {
  return scope.split(' ').filter(Boolean);
}
