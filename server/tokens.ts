import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Config } from '../platform/config.ts';

const Claims = z.object({
  tid: z.guid(),
  oid: z.guid(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  name: z.string().default(''),
  preferred_username: z.string().nullable().default(null),
  roles: z.array(z.string()).default([]),
  exp: z.number(),
});

/** Who the bearer of a token is. */
export type Identity = z.infer<typeof Claims>;

/** Checks an access token for our API; null where it is not one. Rejects when Entra's keys cannot be had. */
export type TokenVerifier = (token: string) => Promise<Identity | null>;

type TenantConfig = Pick<Config, 'authority' | 'tenantId' | 'clientId'>;

/** Verifies tokens of one tenant: signature by the tenant's published keys, issuer, audience, scope, time. */
export function createTokenVerifier({
  authority,
  tenantId,
  clientId,
}: TenantConfig): TokenVerifier {
  const issuer = `${authority}/${tenantId}/v2.0`;
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  function publishedKeys() {
    keys ??= discover(issuer).catch((error) => {
      keys = undefined;
      throw error;
    });
    return keys;
  }

  return async function verify(token) {
    const payload = await check(token, await publishedKeys());
    const claims = Claims.safeParse(payload);
    return claims.success && claims.data.tid === tenantId ? claims.data : null;
  };

  async function check(
    token: string,
    keySet: ReturnType<typeof createRemoteJWKSet>,
  ): Promise<JWTPayload | null> {
    try {
      const options = {
        issuer,
        audience: clientId,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      };
      return (await jwtVerify(token, keySet, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || keysFailed.has(error.code)) throw error;
      return null;
    }
  }
}

/** What jose throws where the published keys could not be read: no fault of the token. */
const keysFailed = new Set([
  errors.JOSEError.code,
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
]);

async function discover(issuer: string) {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`Entra's discovery document: ${answer.status}`);
  const { jwks_uri } = z.object({ jwks_uri: z.url() }).parse(await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri));
}
