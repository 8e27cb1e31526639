import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { newId } from '../../platform/database.ts';

/** `code` opens a window, once; `session` is what that window then has. In seconds. */
const validFor = { code: 60, session: 15 * 60 };

export type Kind = keyof typeof validFor;
const Pass = z.object({ sub: z.guid(), jti: z.guid() });

/** For whom a pass was made, and which one it is. */
export type Pass = z.infer<typeof Pass>;

/** Makes and reads the short-lived passes of operators; any server may read what another has made. */
export function createPasses(secret: string, now: () => Date) {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'accord operations', 32));
  const seconds = () => Math.floor(now().getTime() / 1000);

  const make = (kind: Kind, operator: string): Promise<string> =>
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(kind)
      .setSubject(operator)
      .setJti(newId())
      .setExpirationTime(seconds() + validFor[kind])
      .sign(key);

  /** Null where it is none of that kind, or no longer. */
  async function read(kind: Kind, pass: string | undefined): Promise<Pass | null> {
    const options = { audience: kind, algorithms: ['HS256'], currentDate: now() };
    const verified = await jwtVerify(pass ?? '', key, options).catch(() => null);
    return verified && Pass.parse(verified.payload);
  }

  return { make, read };
}

export type Passes = ReturnType<typeof createPasses>;
export const sessionSeconds = validFor.session;
