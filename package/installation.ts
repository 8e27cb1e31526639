import { z } from 'zod';
import { outlookIdOf } from '../platform/add-in-ids.ts';

/** Where an Accord is reached, and as which application of Entra ID. */
export type Installation = { origin: string; clientId: string };

/** What `manifest.json` and `outlook.xml` are written for; packaging puts another installation in its place. */
export const sandbox: Installation = {
  origin: 'https://localhost:3000',
  clientId: 'ac0ac0ac-0000-4000-8000-5a4db0c50001',
};

/** Thrown by `readInstallation`; its message is the one line that stops the packaging. */
export class InstallationError extends Error {}

const hint =
  'PUBLIC_URL: expected the https address under which Teams and Outlook reach Accord, as in https://accord.contoso.com';
const address = z
  .url({ protocol: /^https?$/, error: hint })
  .transform((text) => new URL(text))
  .refine((url) => url.href === `${url.origin}/`, `${hint}, with nothing after the name`);
const id = z
  .guid({ error: 'ENTRA_CLIENT_ID: expected a GUID' })
  .transform((text) => text.toLowerCase());

/**
 * The installation that the environment speaks of. With neither variable, or with an address on this machine
 * and no tenant, it is the sandbox's: `toLookAt` then, because Teams and Outlook would not open it.
 */
export function readInstallation(env: NodeJS.ProcessEnv): Installation & { toLookAt: boolean } {
  const url = env.PUBLIC_URL ? parse(address, env.PUBLIC_URL) : null;
  const clientId = env.ENTRA_CLIENT_ID ? parse(id, env.ENTRA_CLIENT_ID) : null;
  const here = !url || ['localhost', '127.0.0.1'].includes(url.hostname);
  if (!clientId && here) return { ...sandbox, ...(url ? secure(url) : {}), toLookAt: true };
  if (!clientId) {
    throw new InstallationError('ENTRA_CLIENT_ID: missing; the application registered in Entra ID');
  }
  if (url?.protocol !== 'https:') throw new InstallationError(hint);
  return { origin: url.origin, clientId, toLookAt: false };
}

/** Microsoft's schema takes nothing but https, on this machine either. */
const secure = (url: URL) => ({ origin: `https://${url.host}` });

function parse<T>(schema: z.ZodType<T>, value: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InstallationError(parsed.error.issues[0]?.message);
}

/** A manifest written for the sandbox, as one for `installation`. */
export function fillIn(text: string, installation: Installation): string {
  const theirs = valuesOf(installation);
  const values = new Map(valuesOf(sandbox).map((own, n) => [own, theirs[n] ?? own]));
  // In one pass, the longest first: what was put in is not looked at again.
  return text.replace(
    new RegExp([...values.keys()].join('|'), 'g'),
    (own) => values.get(own) ?? own,
  );
}

const valuesOf = ({ origin, clientId }: Installation) => [
  origin,
  new URL(origin).host,
  clientId,
  outlookIdOf(clientId),
];
