import type { Person } from '../directory/people.ts';
import { EntraError } from '../entra/errors.ts';
import {
  grantedScopes,
  mintForPerson,
  mintIdentity,
  resourceOf,
  TOKEN_LIFETIME,
} from '../entra/tokens.ts';
import { CLIENT_ID, TENANT_ID } from '../registration.ts';
import type { Tenant } from '../tenant.ts';

/** Tokens for an app inside Outlook, in the shape of nested app authentication; throws EntraError. */
export async function nestedSignIn(
  tenant: Tenant,
  person: Person,
  { clientId, scope }: { clientId: string; scope: string },
) {
  if (clientId !== CLIENT_ID) {
    const message = `Application with identifier '${clientId}' was not found.`;
    throw new EntraError('unknownClient', message);
  }
  const scopes = scope.split(' ').filter((one) => one.includes('/') || one.includes('.'));
  const resource = resourceOf(scopes);
  if (resource === 'api' && !scopes.every((one) => one.endsWith(`${CLIENT_ID}/access_as_user`))) {
    throw new EntraError('badScope', `The provided value for scope '${scope}' is not valid.`);
  }
  return {
    token: {
      access_token: await mintForPerson(tenant.minter, person, resource),
      id_token: await mintIdentity(tenant.minter, person, undefined),
      expires_in: TOKEN_LIFETIME,
      scope: resource === 'api' ? scopes.join(' ') : grantedScopes(resource),
      properties: null,
    },
    account: {
      homeAccountId: `${person.id}.${TENANT_ID}`,
      environment: new URL(tenant.origin()).host,
      tenantId: TENANT_ID,
      username: person.mail,
      localAccountId: person.id,
      name: person.displayName,
    },
  };
}
