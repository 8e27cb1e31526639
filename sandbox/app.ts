import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { controlRoutes } from './control/routes.ts';
import { entraRoutes } from './entra/routes.ts';
import { graphRoutes } from './graph/routes.ts';
import { allowOrigins } from './http/cors.ts';
import { readForms } from './http/forms.ts';
import { CLIENT_ID, CLIENT_SECRET, TENANT_ID } from './registration.ts';
import { seedDemo } from './seed/demo.ts';
import { seedCrowd, seedPeople } from './seed/people.ts';
import { authority, createTenant, graphUrl, type Tenant } from './tenant.ts';

export type SandboxOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where the product is served: its pages may call the sandbox from a browser. */
  appUrl?: string;
  /**
   * `demo`: people and weeks of history; `unmet`: the same before Amara and Jonas first meet; `people`: the same
   * people with empty calendars.
   */
  seed?: 'demo' | 'unmet' | 'people' | 'none';
  /** So many further people with empty calendars. */
  crowd?: number;
  now?: () => Date;
  random?: () => number;
};

export type Sandbox = {
  url: string;
  authority: string;
  graphUrl: string;
  tenantId: string;
  clientId: string;
  clientSecret: string;
  /** The state behind the protocols, for tests in the same process. */
  tenant: Tenant;
  close: () => Promise<void>;
};

const FACE = join(import.meta.dirname, '../dist/sandbox');

/** Starts a stand-in Microsoft 365 tenant on localhost. Its state is in memory and dies with it. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, appUrl = 'http://localhost:3000', seed = 'people', crowd = 0 } = options;
  let url = '';
  const tenant = await createTenant({
    appUrl,
    origin: () => url,
    now: options.now ?? (() => new Date()),
    random: options.random ?? Math.random,
  });
  const server = createServer(tenant);
  await server.listen({ port, host: 'localhost' });
  const address = server.server.address();
  url = `http://localhost:${typeof address === 'object' ? address?.port : port}`;
  if (seed === 'people') seedPeople(tenant);
  if (seed === 'demo' || seed === 'unmet') seedDemo(tenant, seed === 'demo');
  seedCrowd(tenant, crowd);
  return {
    url,
    authority: authority(tenant),
    graphUrl: graphUrl(tenant),
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    tenant,
    close: async () => {
      tenant.notifier.close();
      await server.close();
    },
  };
}

function createServer(tenant: Tenant): FastifyInstance {
  const server = Fastify({
    logger: { level: 'warn' },
    forceCloseConnections: true,
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: { caseSensitive: false, maxParamLength: 500 },
  });
  readForms(server);
  tolerateEmptyJson(server);
  allowOrigins(server, (origin) => isLocal(origin) || origin === new URL(tenant.appUrl).origin);
  server.register(async (entra) => entraRoutes(entra, tenant), { prefix: '/entra' });
  server.register(async (graph) => graphRoutes(graph, tenant), { prefix: '/graph/v1.0' });
  server.register(async (control) => controlRoutes(control, tenant), { prefix: '/sandbox' });
  if (existsSync(FACE)) server.register(fastifyStatic, { root: FACE });
  else server.get('/', async () => 'The sandbox runs. Its pages are not built.');
  return server;
}

/** Actions are often called with a JSON content type and no body. */
function tolerateEmptyJson(server: FastifyInstance): void {
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') return done(null, {});
    try {
      return done(null, JSON.parse(body as string));
    } catch {
      return done(
        Object.assign(new Error('Unable to read JSON request payload.'), { statusCode: 400 }),
      );
    }
  });
}

/** Pages of this machine, on whatever port, are the developer's own. */
function isLocal(origin: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin);
}
