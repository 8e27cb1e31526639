import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Person } from '../directory/people.ts';
import { EntraError, entraProblem } from '../entra/errors.ts';
import type { Tenant } from '../tenant.ts';
import { readAddIn } from './manifest.ts';
import { nestedSignIn } from './nested-sign-in.ts';

const requestSchema = z.strictObject({ clientId: z.string(), scope: z.string() });
const settingsSchema = z.record(z.string(), z.unknown());

type Whose = { Params: { id: string } };

/** What the sandbox's Outlook needs for the add-in: what is deployed, what mailboxes hold, and tokens. */
export function officeRoutes(
  server: FastifyInstance,
  tenant: Tenant,
  personOf: (id: string) => Person,
): void {
  server.get('/addin', async () => readAddIn(tenant.appUrl));

  server.get<Whose>('/people/:id/settings', async ({ params }) => {
    return tenant.roamingSettings.get(personOf(params.id).id) ?? {};
  });
  server.put<Whose>('/people/:id/settings', async ({ params, body }, reply) => {
    tenant.roamingSettings.set(personOf(params.id).id, settingsSchema.parse(body));
    return reply.code(204).send();
  });

  server.post<Whose>('/people/:id/nested-sign-in', async ({ params, body }, reply) => {
    try {
      return await nestedSignIn(tenant, personOf(params.id), requestSchema.parse(body));
    } catch (error) {
      if (!(error instanceof EntraError)) throw error;
      const { status, body } = entraProblem(error);
      return reply.code(status).send({ error: body.error_description });
    }
  });

  server.get<Whose>('/people/:id/mails', async ({ params }) => {
    const { mail } = personOf(params.id);
    const own = tenant.mails.filter(({ to }) => to.some(({ address }) => address === mail));
    return own.sort((a, b) => b.at - a.at).map(({ at, ...rest }) => ({ ...rest, at: iso(at) }));
  });
}

const iso = (at: number) => new Date(at).toISOString();
