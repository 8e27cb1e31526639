import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type ChangeKind, type Subscription, twinOf } from '../notifications/subscriptions.ts';
import { validateEndpoint } from '../notifications/validation.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { isoInstant, stamp } from '../time/graph-time.ts';
import { demand, demandOwn } from './access.ts';
import { badRequest, GraphError } from './errors.ts';
import type { Json } from './json.ts';
import { read } from './read.ts';

const LONGEST_MINUTES = 10_080;
const KINDS: ChangeKind[] = ['created', 'updated', 'deleted'];

const createSchema = z.strictObject({
  changeType: z.string(),
  notificationUrl: z.url(),
  lifecycleNotificationUrl: z.url().nullish(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().max(128).nullish(),
  latestSupportedTlsVersion: z.string().nullish(),
  includeResourceData: z.literal(false).nullish(),
});
const renewSchema = z.strictObject({
  expirationDateTime: z.string().optional(),
  notificationUrl: z.url().optional(),
});

/** Subscriptions to changes of events. */
export function subscriptionRoutes(server: FastifyInstance, tenant: Tenant): void {
  const { subscriptions } = tenant.notifier;

  server.post('/subscriptions', async (request, reply) => {
    const input = read(createSchema, request.body);
    const subscription = compose(tenant, request, input);
    const twin = twinOf(subscriptions, subscription);
    if (twin && twin.expiresAt > tenant.now()) throw conflict();
    await validate([subscription.notificationUrl, subscription.lifecycleUrl]);
    // Somebody else may have subscribed to the same during the handshake.
    const rival = twinOf(subscriptions, subscription);
    if (rival && rival.expiresAt > tenant.now()) throw conflict();
    subscriptions.add(subscription);
    return reply.code(201).send(entity(tenant, subscription));
  });
  server.get('/subscriptions', async (request) => {
    tenant.notifier.sweep();
    const own = subscriptions.all().filter(({ appId }) => appId === request.graphCaller.appId);
    return { '@odata.context': context(tenant), value: own.map(render) };
  });
  server.get('/subscriptions/:id', async (request) => entity(tenant, found(tenant, request)));
  server.patch('/subscriptions/:id', async (request) => {
    const subscription = found(tenant, request);
    const { expirationDateTime, notificationUrl } = read(renewSchema, request.body);
    const expiresAt = expirationDateTime && expiry(tenant, expirationDateTime);
    if (notificationUrl) await validate([notificationUrl]);
    Object.assign(subscription, expiresAt && { expiresAt }, notificationUrl && { notificationUrl });
    subscription.challenged = false;
    return entity(tenant, subscription);
  });
  server.post('/subscriptions/:id/reauthorize', async (request, reply) => {
    found(tenant, request).challenged = false;
    return reply.code(204).send();
  });
  server.delete('/subscriptions/:id', async (request, reply) => {
    subscriptions.remove(found(tenant, request).id);
    return reply.code(204).send();
  });
}

function compose(
  tenant: Tenant,
  request: FastifyRequest,
  input: z.infer<typeof createSchema>,
): Subscription {
  return {
    id: randomUUID(),
    appId: request.graphCaller.appId,
    creatorId: request.graphCaller.userId ?? request.graphCaller.appId,
    resource: input.resource,
    userId: watchedUser(tenant, request, input.resource),
    changeTypes: changeTypes(input.changeType),
    notificationUrl: input.notificationUrl,
    lifecycleUrl: input.lifecycleNotificationUrl ?? null,
    clientState: input.clientState ?? null,
    expiresAt: expiry(tenant, input.expirationDateTime),
    challenged: false,
  };
}

function watchedUser(tenant: Tenant, request: FastifyRequest, resource: string): string {
  const match = /^\/?(?:me|users\/([^/]+))\/(?:calendar\/)?events\/?$/i.exec(resource);
  if (!match) throw badRequest(`Resource '${resource}' is not supported.`, 'BadRequest');
  const person = tenant.directory.find(match[1] ?? request.graphCaller.userId ?? '');
  if (!person) {
    throw new GraphError(404, 'ResourceNotFound', `Resource '${resource}' could not be found.`);
  }
  demand(request.graphCaller, ['Calendars.Read']);
  demandOwn(request.graphCaller, person);
  return person.id;
}

function changeTypes(text: string): ChangeKind[] {
  const kinds = text.split(',').map((kind) => kind.trim().toLowerCase()) as ChangeKind[];
  if (kinds.every((kind) => KINDS.includes(kind))) return kinds;
  throw badRequest(`Invalid changeType '${text}'.`, 'ValidationError');
}

function expiry(tenant: Tenant, text: string): number {
  const at = isoInstant(text);
  if (at === undefined) throw badRequest(`'${text}' is not a time.`, 'ValidationError');
  if (at <= tenant.now()) {
    throw badRequest('Subscription expiration must be in the future.', 'ValidationError');
  }
  if (at <= tenant.now() + LONGEST_MINUTES * 60_000) return at;
  const message = `Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`;
  throw badRequest(message, 'ValidationError');
}

async function validate(urls: (string | null)[]): Promise<void> {
  const addresses = [...new Set(urls.filter((url) => url !== null))];
  const problem = (await Promise.all(addresses.map(validateEndpoint))).find(Boolean);
  if (problem) throw badRequest(problem, 'ValidationError');
}

function found(tenant: Tenant, request: FastifyRequest): Subscription {
  const { id } = request.params as { id: string };
  const subscription = tenant.notifier.subscriptions.get(id);
  const isOwn = subscription?.appId === request.graphCaller.appId;
  if (subscription && isOwn && subscription.expiresAt > tenant.now()) return subscription;
  throw new GraphError(404, 'ResourceNotFound', 'The object was not found.');
}

function conflict(): GraphError {
  return new GraphError(
    409,
    'Conflict',
    'A subscription for this changeType and resource already exists for the application.',
  );
}

function entity(tenant: Tenant, subscription: Subscription): Json {
  return { '@odata.context': `${context(tenant)}/$entity`, ...render(subscription) };
}

function context(tenant: Tenant): string {
  return `${graphUrl(tenant)}/$metadata#subscriptions`;
}

function render(subscription: Subscription): Json {
  return {
    id: subscription.id,
    resource: subscription.resource,
    applicationId: subscription.appId,
    changeType: subscription.changeTypes.join(','),
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    notificationQueryOptions: null,
    lifecycleNotificationUrl: subscription.lifecycleUrl,
    expirationDateTime: stamp(subscription.expiresAt),
    creatorId: subscription.creatorId,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationUrlAppId: null,
  };
}
