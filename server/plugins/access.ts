import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { isManager } from '../../mentoring/people/policy.ts';
import { findByEntraId, type PersonRow, rememberPerson } from '../../mentoring/people/store.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem.ts';
import type { Identity } from '../tokens.ts';

/** Who is asking, in requests to routes for people who are signed in. */
export type Caller = { person: PersonRow; identity: Identity; token: string };

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * `public`: anybody. `signed-in`: people of the tenant; the handler asks the policy about what it touches.
     * `managers`: those of them who look after the programme. `operators`: managers too, in a window that sends no
     * token; the route knows them by a pass of its own.
     */
    access?: 'public' | 'signed-in' | 'managers' | 'operators';
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** The caller of a route for people who are signed in. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error('callerOf in a public route');
  return request.caller;
}

/** Lets nobody in without a token, where a route does not say `public`; a route that says nothing stops the start. */
export const access = (context: Context) =>
  fp(async (app) => {
    app.decorateRequest('caller', null);
    app.addHook('onRoute', ({ config, method, url }) => {
      if (!config?.access) throw new Error(`${method} ${url} does not say who has access to it`);
    });
    app.addHook('onRequest', async (request) => {
      const { access } = request.routeOptions.config;
      if (!access || access === 'public' || access === 'operators') return;
      request.caller = await identify(context, request.headers.authorization);
      if (access === 'managers' && !isManager(request.caller.identity))
        throw new ProblemError(403, 'This is for those who look after the programme.');
    });
  });

async function identify(
  { verify, db }: Context,
  authorization: string | undefined,
): Promise<Caller> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '') ?? [];
  if (!token)
    throw new ProblemError(401, 'Sign in: this needs an access token of your organisation.');
  const identity = await verify(token);
  if (!identity) throw new ProblemError(401, 'This access token is not valid here, or no longer.');
  return { person: await personOf(db, identity), identity, token };
}

/** The row of whoever is asking, made at their first request from what their token says of them. */
async function personOf(db: Context['db'], identity: Identity): Promise<PersonRow> {
  const { tid, oid, name, preferred_username: mail } = identity;
  const known = await findByEntraId(db, tid, oid);
  return (
    known ?? rememberPerson(db, { id: oid, tenantId: tid, displayName: name, mail, jobTitle: null })
  );
}
