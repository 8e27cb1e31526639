import type { Host } from './host.ts';

const early = 2 * 60_000;

/** When a JWT stops being good, in milliseconds since 1970; 0 for one that does not say. */
const expiry = (token: string): number => {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return ((JSON.parse(atob(payload)) as { exp?: number }).exp ?? 0) * 1000;
  } catch {
    return 0;
  }
};

/**
 * Keeps the token that `ask` gives until shortly before it expires. Callers at the same moment
 * share one question, and so do those whose requests were refused with the same token.
 */
export const tokenCache = (ask: (fresh: boolean) => Promise<string>): Host['getToken'] => {
  let kept = { token: '', goodUntil: 0 };
  let asking: Promise<string> | undefined;

  const askAnew = async (fresh: boolean) => {
    const token = await ask(fresh);
    kept = { token, goodUntil: expiry(token) - early };
    return token;
  };

  return async (refused) => {
    if (kept.token !== refused && Date.now() < kept.goodUntil) return kept.token;
    asking ??= askAnew(refused !== undefined).finally(() => {
      asking = undefined;
    });
    return asking;
  };
};
