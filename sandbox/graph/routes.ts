import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Tenant } from '../tenant.ts';
import { createAuthenticator } from './access.ts';
import { activityRoutes } from './activity.ts';
import { batchRoutes } from './batch.ts';
import { chatRoutes } from './chats.ts';
import { deltaRoutes } from './delta.ts';
import { GraphError, graphProblem } from './errors.ts';
import { eventActionRoutes } from './event-actions.ts';
import { eventRoutes } from './events.ts';
import { mailRoutes } from './mail.ts';
import { mailboxSettingsRoutes } from './mailbox-settings.ts';
import { onlineMeetingRoutes } from './online-meetings.ts';
import { scheduleRoutes } from './schedule.ts';
import { subscriptionRoutes } from './subscriptions.ts';
import { throttle } from './throttle.ts';
import { directoryRoutes, userRoutes } from './users.ts';

/** Microsoft Graph: the same things of a person under `/me` and under `/users/{id}`. */
export function graphRoutes(server: FastifyInstance, tenant: Tenant): void {
  const authenticate = createAuthenticator(tenant);
  server.decorateRequest('graphCaller');
  server.addHook('onRequest', async (request) => {
    request.graphCaller = await authenticate(request.headers.authorization);
  });
  throttle(server, tenant);
  server.setErrorHandler((error: FastifyError | GraphError, _request, reply) => fail(error, reply));
  directoryRoutes(server, tenant);
  subscriptionRoutes(server, tenant);
  chatRoutes(server, tenant);
  batchRoutes(server);
  for (const prefix of ['/me', '/users/:user']) {
    server.register(async (person) => personRoutes(person, tenant), { prefix });
  }
  server.all('/*', async (request) => {
    const message = `Resource not found for the segment '${request.url.split('?')[0]}'.`;
    throw new GraphError(404, 'BadRequest', message);
  });
}

function personRoutes(server: FastifyInstance, tenant: Tenant): void {
  userRoutes(server, tenant);
  mailboxSettingsRoutes(server, tenant);
  activityRoutes(server, tenant);
  mailRoutes(server, tenant);
  onlineMeetingRoutes(server, tenant);
  scheduleRoutes(server, tenant);
  // The primary calendar may be named or left out.
  for (const prefix of ['', '/calendar']) {
    server.register(
      async (calendar) => {
        eventRoutes(calendar, tenant);
        eventActionRoutes(calendar, tenant);
        deltaRoutes(calendar, tenant);
      },
      { prefix },
    );
  }
}

function fail(error: FastifyError | GraphError, reply: FastifyReply): FastifyReply {
  if (error instanceof GraphError) {
    return reply
      .code(error.status)
      .headers(error.headers)
      .send(graphProblem(error.code, error.message));
  }
  const status = error.statusCode ?? 500;
  if (status < 500) return reply.code(status).send(graphProblem('BadRequest', error.message));
  reply.log.error(error);
  return reply.code(500).send(graphProblem('InternalServerError', 'Something went wrong.'));
}
