import { z } from 'zod';
import type { Person } from '../directory/people.ts';
import { CLIENT_ID } from '../registration.ts';
import type { Tenant } from '../tenant.ts';
import { EntraError } from './errors.ts';
import { newSecret } from './sessions.ts';

const CODE_LIFETIME = 10 * 60_000;

const querySchema = z.object({
  client_id: z.string(),
  response_type: z.string(),
  redirect_uri: z.string(),
  scope: z.string().default('openid'),
  response_mode: z.enum(['query', 'fragment', 'form_post']).default('query'),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
  login_hint: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().optional(),
});

export type AuthorizeRequest = z.infer<typeof querySchema>;

/** Reads and checks a request to the authorize endpoint; what is wrong with it is never redirected. */
export function readAuthorize(tenant: Tenant, query: unknown): AuthorizeRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.');
    throw new EntraError('missing', `The request must contain a valid parameter: '${field}'.`);
  }
  const request = parsed.data;
  if (request.client_id !== CLIENT_ID) {
    const message = `Application with identifier '${request.client_id}' was not found.`;
    throw new EntraError('unknownClient', message);
  }
  if (!isRegistered(tenant, request.redirect_uri)) {
    throw new EntraError('wrongRedirect', `The redirect URI '${request.redirect_uri}' is unknown.`);
  }
  if (request.response_type !== 'code' || (request.code_challenge_method ?? 'S256') !== 'S256') {
    throw new EntraError('unsupported', 'Only the code flow with PKCE (S256) is supported.');
  }
  return request;
}

/** The person to sign in without asking: the one hinted at, or the one already signed in. */
export function knownPerson(tenant: Tenant, request: AuthorizeRequest, session?: string) {
  const signedIn = tenant.directory.find(tenant.sessions.browsers.get(session ?? '') ?? '');
  if (!request.login_hint) return signedIn;
  const hinted = tenant.directory.find(request.login_hint);
  return hinted && hinted === signedIn ? signedIn : undefined;
}

/** Where the browser goes, with a code for the person. */
export function successUrl(tenant: Tenant, request: AuthorizeRequest, person: Person): string {
  const code = newSecret('0.AX');
  tenant.sessions.codes.set(code, {
    userId: person.id,
    redirectUri: request.redirect_uri,
    scopes: request.scope.split(' '),
    nonce: request.nonce,
    challenge: request.code_challenge,
    expiresAt: Date.now() + CODE_LIFETIME,
  });
  return back(request, { code });
}

/** Where the browser goes when nobody is signed in and nobody may be asked. */
export function silentFailureUrl(request: AuthorizeRequest): string {
  return back(request, {
    error: 'login_required',
    error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.',
  });
}

function back(request: AuthorizeRequest, values: Record<string, string>): string {
  const params = new URLSearchParams(values);
  if (request.state !== undefined) params.set('state', request.state);
  const url = new URL(request.redirect_uri);
  if (request.response_mode === 'fragment') url.hash = params.toString();
  else for (const [name, value] of params) url.searchParams.set(name, value);
  return url.toString();
}

function isRegistered(tenant: Tenant, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { origin, hostname } = new URL(redirectUri);
  return (
    ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ||
    origin === new URL(tenant.appUrl).origin
  );
}
