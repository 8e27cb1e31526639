import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { CLIENT_ID } from '../registration.ts';
import { graphUrl, type Tenant } from '../tenant.ts';
import { demand, subject } from './access.ts';
import { badRequest, GraphError } from './errors.ts';
import { read } from './read.ts';
import type { Activity } from './types.ts';

const HANG_MS = 120_000;

const bodySchema = z.strictObject({
  topic: z.strictObject({
    source: z.enum(['entityUrl', 'text']),
    value: z.string().min(1),
    webUrl: z.string().nullish(),
  }),
  activityType: z.string().min(1),
  chainId: z.number().int().nullish(),
  previewText: z.strictObject({
    content: z.string().min(1),
    contentType: z.enum(['text', 'html']).nullish(),
  }),
  teamsAppId: z.string().nullish(),
  templateParameters: z.array(z.strictObject({ name: z.string(), value: z.string() })).default([]),
});

/** Enters it in the feed, in place of an earlier one of the same chain. */
function post(tenant: Tenant, entry: Activity): void {
  const earlier = tenant.activity.findIndex(
    ({ userId, chainId }) =>
      chainId !== null && chainId === entry.chainId && userId === entry.userId,
  );
  if (earlier >= 0) tenant.activity.splice(earlier, 1);
  tenant.activity.push(entry);
}

/** Teams' activity feed, and the apps installed for a person. */
export function activityRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/teamwork/sendActivityNotification', async (request, reply) => {
    demand(request.graphCaller, ['TeamsActivity.Send.User', 'TeamsActivity.Send']);
    const person = subject(tenant, request);
    const input = read(bodySchema, request.body);
    checkTopic(tenant, input.topic);
    await misbehave(tenant);
    if (!person.appInstalled) throw notInstalled();
    const entry: Activity = {
      at: new Date(tenant.now()).toISOString(),
      userId: person.id,
      activityType: input.activityType,
      chainId: input.chainId ?? null,
      previewText: input.previewText.content,
      topic: input.topic,
      templateParameters: input.templateParameters,
    };
    post(tenant, entry);
    tenant.stream.emit('activity', entry);
    return reply.code(204).send();
  });
  server.get('/teamwork/installedApps', async (request) => {
    const person = subject(tenant, request);
    const app = {
      id: installationId(person.id),
      teamsApp: {
        id: CLIENT_ID,
        externalId: CLIENT_ID,
        displayName: 'Accord',
        distributionMethod: 'organization',
      },
    };
    return { value: person.appInstalled ? [app] : [] };
  });
  server.post('/teamwork/installedApps', async (request, reply) => {
    demand(request.graphCaller, ['TeamsAppInstallation.ReadWriteForUser.All']);
    subject(tenant, request).appInstalled = true;
    return reply.code(201).send();
  });
}

/** Id of the app's installation for a person. */
function installationId(userId: string): string {
  return Buffer.from(`1##${userId}##${CLIENT_ID}`).toString('base64url');
}

function checkTopic(tenant: Tenant, topic: Activity['topic']): void {
  if (topic.source === 'text') {
    const isTeamsLink = topic.webUrl?.startsWith('https://teams.microsoft.com/l/');
    if (isTeamsLink) return;
    throw badRequest(
      "Topic webUrl must be a Microsoft Teams deep link when topic source is 'text'.",
      'BadRequest',
    );
  }
  const bases = ['https://graph.microsoft.com/v1.0/', `${graphUrl(tenant)}/`];
  if (bases.some((base) => topic.value.startsWith(base))) return;
  throw badRequest('Topic value must be a Microsoft Graph URL.', 'BadRequest');
}

async function misbehave({ faults }: Tenant): Promise<void> {
  switch (faults.activityFeed) {
    case '429':
      throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'retry-after': '1' });
    case '403':
      throw notInstalled();
    case '5xx':
      throw new GraphError(502, 'BadGateway', 'Failed to execute Skype backend request.');
    case 'hang':
      await sleep(HANG_MS, undefined, { ref: false });
  }
}

function notInstalled(): GraphError {
  const message =
    'Application with AAD App Id is not authorized to send notifications to the user, or it is not installed for the user.';
  return new GraphError(403, 'Forbidden', message);
}
