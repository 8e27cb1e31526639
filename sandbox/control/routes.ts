import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { avatar } from '../directory/avatar.ts';
import type { Person } from '../directory/people.ts';
import { mintForPerson, TOKEN_LIFETIME } from '../entra/tokens.ts';
import { officeRoutes } from '../office/routes.ts';
import { API_SCOPE, CLIENT_ID, CLIENT_SECRET, FACE_CLIENT_ID, TENANT_ID } from '../registration.ts';
import { addPerson } from '../seed/people.ts';
import { authority, graphUrl, type Tenant } from '../tenant.ts';
import { windowsZone } from '../time/zones.ts';
import { faultRoutes } from './faults.ts';
import { clockRoutes, historyRoutes } from './history.ts';
import { streamRoutes } from './stream.ts';

const personSchema = z.strictObject({
  displayName: z.string().min(1),
  mail: z.email().optional(),
  jobTitle: z.string().optional(),
  department: z.string().optional(),
  timeZone: z.string().optional(),
  isManager: z.boolean().optional(),
  appInstalled: z.boolean().optional(),
});
const signInSchema = z.strictObject({
  userId: z.string(),
  resource: z.enum(['graph', 'api']).default('graph'),
});

/** The sandbox's own interface: for its face, for starting scripts and for tests. */
export function controlRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.setErrorHandler((error, _request, reply) => {
    const status =
      error instanceof z.ZodError ? 400 : ((error as { statusCode?: number }).statusCode ?? 500);
    return reply.code(status).send({ error: (error as Error).message });
  });
  server.get('/app', async () => ({
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    authority: authority(tenant),
    graphUrl: graphUrl(tenant),
    appUrl: tenant.appUrl,
    scope: API_SCOPE,
  }));
  server.post('/sign-in', async (request) => {
    const { userId, resource } = signInSchema.parse(request.body);
    const person = known(tenant, userId);
    const client = resource === 'graph' ? FACE_CLIENT_ID : CLIENT_ID;
    const accessToken = await mintForPerson(tenant.minter, person, resource, client);
    return { accessToken, expiresIn: TOKEN_LIFETIME };
  });
  server.get('/truth', async (request) => {
    const { since } = request.query as { since?: string };
    const from = since ? Date.parse(z.iso.datetime({ offset: true }).parse(since)) : 0;
    // History is entered after the fact: its acts are sorted to where they belong.
    return tenant.ledger
      .filter(({ at }) => Date.parse(at) > from)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  });
  server.get('/activity', async (request) => {
    const { userId } = request.query as { userId?: string };
    return tenant.activity.filter((entry) => !userId || entry.userId === userId);
  });
  peopleRoutes(server, tenant);
  faultRoutes(server, tenant);
  historyRoutes(server, tenant);
  clockRoutes(server, tenant);
  officeRoutes(server, tenant, (id) => known(tenant, id));
  streamRoutes(server, tenant);
}

function peopleRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.get('/people', async () => tenant.directory.all().map(render));
  server.post('/people', async (request, reply) => {
    const input = personSchema.parse(request.body);
    return reply.code(201).send(render(addPerson(tenant, input)));
  });
  server.patch('/people/:id', async (request) => {
    const changes = personSchema.omit({ mail: true }).partial().parse(request.body);
    return render(Object.assign(known(tenant, (request.params as { id: string }).id), changes));
  });
  server.get('/people/:id/photo', async (request, reply) => {
    const person = known(tenant, (request.params as { id: string }).id);
    const svg = avatar(person);
    return reply.type('image/svg+xml').header('cache-control', 'max-age=3600').send(svg);
  });
}

function known(tenant: Tenant, id: string): Person {
  const person = tenant.directory.find(id);
  if (!person) throw Object.assign(new Error(`There is no person '${id}'.`), { statusCode: 404 });
  return person;
}

function render(person: Person) {
  return {
    id: person.id,
    displayName: person.displayName,
    mail: person.mail,
    jobTitle: person.jobTitle,
    department: person.department,
    timeZone: windowsZone(person.timeZone),
    isManager: person.isManager,
    appInstalled: person.appInstalled,
    photoUrl: `/sandbox/people/${person.id}/photo`,
  };
}
