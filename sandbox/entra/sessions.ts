import { randomBytes } from 'node:crypto';

/** What an authorization code stands for. */
export type CodeGrant = {
  userId: string;
  redirectUri: string;
  scopes: string[];
  nonce: string | undefined;
  challenge: string | undefined;
  expiresAt: number;
};

export type RefreshGrant = { userId: string; scopes: string[] };

/** Codes, refresh tokens and browser sessions given out since the start. */
export type Sessions = {
  codes: Map<string, CodeGrant>;
  refreshTokens: Map<string, RefreshGrant>;
  browsers: Map<string, string>;
};

export function createSessions(): Sessions {
  return { codes: new Map(), refreshTokens: new Map(), browsers: new Map() };
}

/** A secret that cannot be guessed. */
export function newSecret(prefix: string): string {
  return `${prefix}.${randomBytes(32).toString('base64url')}`;
}
