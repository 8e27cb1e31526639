import fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { newId } from '../platform/database.ts';
import type { Context } from './context.ts';
import { access } from './plugins/access.ts';
import { setPlainMessages } from './plugins/messages.ts';
import { openapi } from './plugins/openapi.ts';
import { problems } from './plugins/problems.ts';
import { tab } from './plugins/tab.ts';
import { tracing } from './plugins/tracing.ts';
import { underWay } from './plugins/under-way.ts';
import { ProblemError } from './problem.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { agreementRoutes } from './routes/agreements.ts';
import { alertRoutes } from './routes/alerts.ts';
import { celebrationRoutes } from './routes/celebrations.ts';
import { failedDeliveryRoutes } from './routes/failed-deliveries.ts';
import { followUpRoutes } from './routes/follow-ups.ts';
import { goalRoutes } from './routes/goals.ts';
import { graphRoutes } from './routes/graph.ts';
import { healthRoutes } from './routes/health.ts';
import { importantDateRoutes } from './routes/important-dates.ts';
import { meetingActRoutes } from './routes/meeting-acts.ts';
import { meetingOfEventRoutes } from './routes/meeting-of-event.ts';
import { meetingOutcomeRoutes } from './routes/meeting-outcome.ts';
import { meetingTimeRoutes } from './routes/meeting-times.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { mentorshipActRoutes } from './routes/mentorship-acts.ts';
import { mentorshipRoutes } from './routes/mentorships.ts';
import { milestoneRoutes } from './routes/milestones.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { onlineMeetingRoutes } from './routes/online-meetings.ts';
import { operationRoutes } from './routes/operations.ts';
import { packageRoutes } from './routes/package.ts';
import { peopleRoutes } from './routes/people.ts';
import { possibleMeetingRoutes } from './routes/possible-meetings.ts';
import { preferenceRoutes } from './routes/preferences.ts';
import { streamRoutes } from './routes/stream.ts';
import { timelineRoutes } from './routes/timeline.ts';
import { webhookRoutes } from './routes/webhook.ts';

const routes = [
  peopleRoutes,
  mentorshipRoutes,
  mentorshipActRoutes,
  agreementRoutes,
  timelineRoutes,
  goalRoutes,
  milestoneRoutes,
  followUpRoutes,
  importantDateRoutes,
  celebrationRoutes,
  meetingRoutes,
  meetingOfEventRoutes,
  meetingActRoutes,
  meetingTimeRoutes,
  onlineMeetingRoutes,
  meetingOutcomeRoutes,
  agendaRoutes,
  possibleMeetingRoutes,
  alertRoutes,
  notificationRoutes,
  preferenceRoutes,
  failedDeliveryRoutes,
  streamRoutes,
  webhookRoutes,
  graphRoutes,
  healthRoutes,
  operationRoutes,
  packageRoutes,
];

/** The HTTP application, not yet listening. */
export async function buildApp(context: Context): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: context.log,
    // An answer names it to somebody who may ask weeks later, of whichever process.
    genReqId: newId,
    // One line a request would drown what matters at thousands of notifications a second.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    // Outlook's ids of entries have some 150 characters.
    routerOptions: { maxParamLength: 1000 },
    forceCloseConnections: true,
  });
  setPlainMessages();
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, acceptNoText);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(underWay(context.streams.close));
  await app.register(tracing);
  await app.register(problems);
  await app.register(access(context));
  await app.register(openapi);
  await app.register(tab(context.config));
  for (const add of routes) add(app as unknown as FastifyInstance, context);
  await app.ready();
  return app as unknown as FastifyInstance;
}

/** Graph's validation handshake says that it is text, and is empty; text that says something is for no route. */
function acceptNoText(
  _request: FastifyRequest,
  body: string | Buffer,
  done: (error: Error | null, body?: unknown) => void,
) {
  if (body.length === 0) done(null, undefined);
  else done(new ProblemError(415, 'Expected application/json.'));
}
