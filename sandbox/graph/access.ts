import type { FastifyRequest } from 'fastify';
import type { JWTPayload } from 'jose';
import type { Mailbox } from '../calendar/mailbox.ts';
import type { Person } from '../directory/people.ts';
import { verify } from '../entra/tokens.ts';
import { GRAPH_AUDIENCE } from '../registration.ts';
import type { Tenant } from '../tenant.ts';
import { accessDenied, GraphError } from './errors.ts';

/** Who calls: an app for itself, or an app for a person. */
export type Caller = { appId: string; userId: string | null; permissions: Set<string> };

declare module 'fastify' {
  interface FastifyRequest {
    graphCaller: Caller;
  }
}

const MAX_REMEMBERED = 5000;

/** A reader of `Authorization` headers that checks each token once. */
export function createAuthenticator(tenant: Tenant) {
  const known = new Map<string, { caller: Caller; expiresAt: number }>();
  return async (header: string | undefined): Promise<Caller> => {
    const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
    if (!token) throw invalidToken('Access token is empty.');
    const remembered = known.get(token);
    if (remembered && remembered.expiresAt > Date.now()) return remembered.caller;
    const claims = await verify(tenant.minter, token, GRAPH_AUDIENCE).catch(() => {
      throw invalidToken('Access token validation failure.');
    });
    if (known.size > MAX_REMEMBERED) known.clear();
    const caller = callerOf(claims);
    known.set(token, { caller, expiresAt: Number(claims.exp) * 1000 });
    return caller;
  };
}

/** The person whose things a request is about: the caller for `/me`, else the one in the path. */
export function subject(tenant: Tenant, request: FastifyRequest): Person {
  const key = (request.params as { user?: string }).user ?? request.graphCaller.userId;
  if (!key) {
    throw new GraphError(
      400,
      'BadRequest',
      '/me request is only valid with delegated authentication flow.',
    );
  }
  const person = tenant.directory.find(key);
  if (person) return person;
  const message = `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`;
  throw new GraphError(404, 'Request_ResourceNotFound', message);
}

/** The calendar a request is about, if its token allows: a person's token only reaches the own one. */
export function mailboxFor(tenant: Tenant, request: FastifyRequest, permission: string): Mailbox {
  const person = subject(tenant, request);
  demand(request.graphCaller, [permission]);
  demandOwn(request.graphCaller, person);
  return tenant.calendars.of(person.id) as Mailbox;
}

/** Refuses a caller that has none of the permissions; write permission includes reading. */
export function demand(caller: Caller, permissions: string[]): void {
  const enough = permissions.flatMap((name) => [name, name.replace(/\.Read$/, '.ReadWrite')]);
  if (!enough.some((name) => caller.permissions.has(name))) throw accessDenied();
}

/** Refuses a person's token anything that is another's. */
export function demandOwn(caller: Caller, person: Person): void {
  if (caller.userId !== null && caller.userId !== person.id) throw accessDenied();
}

function callerOf(claims: JWTPayload): Caller {
  const isApp = claims.idtyp === 'app';
  const names = isApp ? (claims.roles as string[]) : String(claims.scp ?? '').split(' ');
  return {
    appId: String(claims.appid ?? claims.azp),
    userId: isApp ? null : String(claims.oid),
    permissions: new Set(names),
  };
}

function invalidToken(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate': 'Bearer realm="", authorization_uri="", client_id=""',
  });
}
