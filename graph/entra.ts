import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Config } from '../platform/config.ts';

type TenantConfig = Pick<
  Config,
  'authority' | 'tenantId' | 'clientId' | 'clientSecret' | 'graphUrl'
>;
/** `renewAt` is infinity while it is being asked for. */
type Token = { value: Promise<string>; renewAt: number };

/** A token is renewed this long before it expires, so that it cannot do so on the way. */
const marginMs = 60_000;

/** Tokens for Microsoft Graph, kept in memory until they expire. */
export type Tokens = ReturnType<typeof createTokens>;

/**
 * Asks Entra ID for tokens: as the application itself, and on behalf of a person whose request is being
 * answered. Rejects with openid-client's errors; nothing is kept of those.
 */
export function createTokens(config: TenantConfig) {
  const issuer = new URL(`${config.authority}/${config.tenantId}/v2.0`);
  const insecure = issuer.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {};
  let discovered: Promise<oidc.Configuration> | undefined;
  const cached = new Map<string, Token>();

  /** Discovery is done at first use, and again after a failure. */
  function discover(): Promise<oidc.Configuration> {
    discovered ??= oidc
      .discovery(issuer, config.clientId, config.clientSecret, undefined, insecure)
      .catch((error) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  }

  /** The token kept under `key`, or a new one; who asks meanwhile gets the same. */
  function keep(key: string, ask: () => Promise<oidc.TokenEndpointResponse>): Promise<string> {
    const known = cached.get(key);
    if (known && known.renewAt > Date.now()) return known.value;
    const value = ask().then((answer) => {
      token.renewAt = Date.now() + (answer.expires_in ?? 300) * 1000 - marginMs;
      return answer.access_token;
    });
    const token: Token = { value, renewAt: Number.POSITIVE_INFINITY };
    cached.set(key, token);
    value.catch(() => cached.get(key) === token && cached.delete(key));
    forgetExpired();
    return value;
  }

  function forgetExpired() {
    if (cached.size < 1000) return;
    for (const [key, { renewAt }] of cached) if (renewAt < Date.now()) cached.delete(key);
  }

  /** As the application: what the administrator has granted it. */
  function forApp(): Promise<string> {
    const scope = `${resource(config.graphUrl)}/.default`;
    return keep('app', async () => oidc.clientCredentialsGrant(await discover(), { scope }));
  }

  /** On behalf of the person whose access token for our API `assertion` is. */
  function onBehalfOf(assertion: string, permissions: string[]): Promise<string> {
    const scope = permissions.map((name) => `${resource(config.graphUrl)}/${name}`).join(' ');
    const digest = createHash('sha256').update(assertion).digest('base64url');
    return keep(`${digest} ${scope}`, async () =>
      oidc.genericGrantRequest(await discover(), 'urn:ietf:params:oauth:grant-type:jwt-bearer', {
        assertion,
        scope,
        requested_token_use: 'on_behalf_of',
      }),
    );
  }

  return { forApp, onBehalfOf };
}

/** The resource that scopes name: Graph's own origin in each of Microsoft's clouds. */
const resource = (graphUrl: string): string => {
  const { hostname, origin } = new URL(graphUrl);
  return hostname.includes('graph.microsoft') ? origin : 'https://graph.microsoft.com';
};
