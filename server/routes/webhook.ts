import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { judge, unfit } from '../../mentoring/webhooks/rules.ts';
import {
  PingAnswer,
  Webhook,
  type WebhookMessage,
  WebhookWish,
  WebhookWithSecret,
} from '../../mentoring/webhooks/schema.ts';
import {
  findWebhook,
  noteFailure,
  noteTaken,
  presentWebhook,
  removeWebhook,
  renewSecret,
  setWebhook,
  type WebhookRow,
} from '../../mentoring/webhooks/store.ts';
import { isSandbox } from '../../platform/config.ts';
import { newId } from '../../platform/database.ts';
import { locate } from '../../platform/outside.ts';
import { postSigned } from '../../platform/standard-webhook.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { invalid, notFound } from '../problem.ts';
import { done } from '../refusal.ts';

const config = { access: 'managers' } as const;
const nothing = z.object({}).strict().nullish();
/** How long a host is looked for while somebody waits. */
const patienceMs = 5_000;

const tenantOf = (request: FastifyRequest) => callerOf(request).identity.tid;
const withSecret = (row: WebhookRow) => ({ ...presentWebhook(row), secret: row.secret });

/** Where the tenant's own programs hear of events. */
export function webhookRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, now } = context;
  const loopback = isSandbox(context.config);

  app.get('/api/webhook', { schema: { response: { 200: Webhook } }, config }, async (request) =>
    presentWebhook(await own(request)),
  );

  app.put(
    '/api/webhook',
    {
      schema: {
        body: WebhookWish,
        response: { 200: WebhookWithSecret, 201: WebhookWithSecret },
      },
      config,
    },
    async (request, reply) => {
      const url = await checked(request.body.url);
      const { row, made } = await setWebhook(db, tenantOf(request), url, now());
      request.log.info({ person: callerOf(request).person.id }, 'webhook set');
      return reply.code(made ? 201 : 200).send(withSecret(row));
    },
  );

  app.delete(
    '/api/webhook',
    { schema: { response: { 204: z.null() } }, config },
    async (request, reply) => {
      if (!(await removeWebhook(db, tenantOf(request)))) throw notFound();
      request.log.info({ person: callerOf(request).person.id }, 'webhook removed');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/webhook/secret',
    { schema: { body: nothing, response: { 200: WebhookWithSecret } }, config },
    async (request) => withSecret(done(await renewSecret(db, tenantOf(request)))),
  );

  app.post(
    '/api/webhook/test',
    { schema: { body: nothing, response: { 200: PingAnswer } }, config },
    async (request) => {
      const webhook = await own(request);
      const at = now();
      const ping: WebhookMessage = { id: newId(), type: 'ping', at: at.toISOString() };
      const message = { id: ping.id, body: JSON.stringify(ping) };
      const answer = await postSigned(webhook, message, at, loopback);
      const verdict = judge(answer);
      const failure = verdict.outcome === 'taken' ? null : verdict.failure;
      await (failure ? noteFailure(db, webhook, failure, now()) : noteTaken(db, webhook, now()));
      return {
        taken: verdict.outcome === 'taken',
        status: 'status' in answer ? answer.status : null,
        failure,
      };
    },
  );

  async function own(request: FastifyRequest): Promise<WebhookRow> {
    const row = await findWebhook(db, tenantOf(request));
    if (!row) throw notFound();
    return row;
  }

  /** The URL as it is kept, if it may be posted to. Where its host is then, is looked at again each time. */
  async function checked(url: string): Promise<string> {
    const refusal = unfit(url, { loopback });
    if (refusal) done(refusal);
    const parsed = new URL(url);
    const place = await locate(parsed, { loopback }, AbortSignal.timeout(patienceMs));
    if ('failure' in place)
      throw invalid('url', `expected a host on the internet, but ${place.failure}`);
    return parsed.href;
  }
}
