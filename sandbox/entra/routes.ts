import type { FastifyInstance, FastifyReply } from 'fastify';
import { readCookie } from '../http/cookies.ts';
import { TENANT_ID } from '../registration.ts';
import { authority, type Tenant } from '../tenant.ts';
import { knownPerson, readAuthorize, silentFailureUrl, successUrl } from './authorize.ts';
import { discovery } from './discovery.ts';
import { EntraError, entraProblem } from './errors.ts';
import { grant } from './grants.ts';
import { newSecret } from './sessions.ts';
import { refusalPage, signInPage } from './sign-in-page.ts';

const COOKIE = 'sandbox_session';
// `common` and `organizations` lead to the one tenant there is.
const TENANT_NAMES = new Set([TENANT_ID, 'common', 'organizations']);

type Form = Record<string, string>;

/** Entra ID: discovery, keys, sign-in and tokens. */
export function entraRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.addHook('preHandler', async (request) => {
    const { tenant: name = '' } = request.params as { tenant?: string };
    if (!TENANT_NAMES.has(name))
      throw new EntraError('unknownTenant', `Tenant '${name}' not found.`);
  });
  server.setErrorHandler((error, request, reply) => {
    const isOurs = error instanceof EntraError;
    if (!isOurs && ((error as { statusCode?: number }).statusCode ?? 500) >= 500) throw error;
    const problem = entraProblem(isOurs ? error : new EntraError('missing', 'Malformed request.'));
    const isPage = request.url.includes('/authorize');
    if (isPage)
      return html(reply.code(problem.status), refusalPage(problem.body.error_description));
    return reply.code(problem.status).send(problem.body);
  });

  server.get('/:tenant/v2.0/.well-known/openid-configuration', async () =>
    discovery(authority(tenant)),
  );
  server.get('/:tenant/discovery/v2.0/keys', async () => ({ keys: [tenant.minter.key.jwk] }));
  server.post('/:tenant/oauth2/v2.0/token', async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const basic = basicCredentials(request.headers.authorization);
    return grant(tenant, { ...basic, ...(request.body as Form | undefined) });
  });
  signInRoutes(server, tenant);
}

function signInRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/:tenant/oauth2/v2.0/authorize', async (request, reply) => {
    const asked = readAuthorize(tenant, request.query);
    const person = knownPerson(tenant, asked, readCookie(request.headers.cookie, COOKIE));
    const mustAsk = ['login', 'select_account', 'consent'].includes(asked.prompt ?? '');
    if (person && !mustAsk) return reply.redirect(successUrl(tenant, asked, person));
    if (asked.prompt === 'none') return reply.redirect(silentFailureUrl(asked));
    return html(reply, signInPage(tenant.directory.all(), request.query as Form, asked.login_hint));
  });
  server.post('/:tenant/oauth2/v2.0/authorize', async (request, reply) => {
    const { sandbox_user: userId = '', ...query } = request.body as Form;
    const person = tenant.directory.find(userId);
    if (!person) throw new EntraError('wrongPassword', 'There is no such account.');
    const session = newSecret('s');
    tenant.sessions.browsers.set(session, person.id);
    reply.header('set-cookie', `${COOKIE}=${session}; Path=/entra; HttpOnly; SameSite=Lax`);
    return reply.redirect(successUrl(tenant, readAuthorize(tenant, query), person), 303);
  });
  server.get('/:tenant/oauth2/v2.0/logout', async (request, reply) => {
    tenant.sessions.browsers.delete(readCookie(request.headers.cookie, COOKIE) ?? '');
    reply.header('set-cookie', `${COOKIE}=; Path=/entra; Max-Age=0`);
    const { post_logout_redirect_uri: next, state } = request.query as Form;
    if (!next || !URL.canParse(next)) return html(reply, refusalPage('You signed out.'));
    const url = new URL(next);
    if (state) url.searchParams.set('state', state);
    return reply.redirect(url.toString());
  });
}

function basicCredentials(header: string | undefined) {
  if (!header?.startsWith('Basic ')) return {};
  const [id = '', secret = ''] = Buffer.from(header.slice(6), 'base64').toString().split(':');
  return { client_id: decodeURIComponent(id), client_secret: decodeURIComponent(secret) };
}

function html(reply: FastifyReply, body: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(body);
}
