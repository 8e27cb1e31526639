import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { personOf } from '../../graph/subscriptions/rules.ts';
import { notificationsReceived } from '../../platform/metrics.ts';
import { requestWatch } from '../../platform/requests.ts';
import type { Context } from '../context.ts';
import { ProblemError } from '../problem.ts';

const Batch = z.object({
  value: z
    .array(
      z.looseObject({ clientState: z.unknown().optional(), lifecycleEvent: z.string().optional() }),
    )
    .min(1),
});
type Item = z.infer<typeof Batch>['value'][number];

/**
 * Where Microsoft Graph reports changes. Nothing is looked up: the client state proves whose mailbox it
 * is, and the answer is given as soon as the queue has one job a mailbox.
 */
export function graphRoutes(app: FastifyInstance, context: Context) {
  const options = { schema: { hide: true }, config: { access: 'public' as const } };
  app.post('/graph/notifications', options, (request, reply) =>
    receive(context, request, reply, ({ people }) => context.wakeUps.request(people)),
  );
  app.post('/graph/lifecycle', options, (request, reply) =>
    receive(context, request, reply, ({ people, items }) => attend(context, people, items)),
  );
}

type Received = { people: string[]; items: Item[] };

async function receive(
  { config, log }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  store: (received: Received) => Promise<void>,
) {
  const { validationToken } = request.query as { validationToken?: unknown };
  // Graph asks whether this address is willing; the answer is the token, neither escaped nor adorned.
  if (typeof validationToken === 'string') return reply.type('text/plain').send(validationToken);
  const received = proven(parse(request.body), config.notificationSecret);
  try {
    await store(received);
  } catch (error) {
    log.error({ err: error }, 'notifications could not be stored');
    throw new ProblemError(503, 'The queue is not available; please send this again.');
  }
  notificationsReceived.inc({ outcome: 'stored' }, received.items.length);
  return reply.code(202).send();
}

function parse(body: unknown): Item[] {
  const parsed = Batch.safeParse(body);
  if (parsed.success) return parsed.data.value;
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.') || 'body',
    message,
  }));
  throw new ProblemError(400, 'This is not a batch of change notifications.', errors);
}

/** The items that come from subscriptions of ours. Others among them are dropped, and all others refused. */
function proven(items: Item[], secret: string): Received {
  const owners = items.map(({ clientState }) => personOf(clientState, secret));
  const ours = items.filter((_, index) => owners[index] !== null);
  const rejected = items.length - ours.length;
  if (rejected > 0) notificationsReceived.inc({ outcome: 'rejected' }, rejected);
  if (ours.length === 0) {
    const field = 'value.0.clientState';
    throw new ProblemError(403, 'None of these is from a subscription of ours.', [
      { field, message: 'expected the client state that the subscription was made with' },
    ]);
  }
  return { people: [...new Set(owners.filter((owner) => owner !== null))], items: ours };
}

/** `missed`: read the calendar. Anything else: the subscription needs attention, and then the calendar. */
async function attend({ queues, wakeUps }: Context, people: string[], items: Item[]) {
  const onlyMissed = items.every(({ lifecycleEvent }) => lifecycleEvent === 'missed');
  if (onlyMissed) await wakeUps.request(people);
  else await requestWatch(queues, people, true);
}
