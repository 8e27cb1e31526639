import {
  type DeliveryToSend,
  findToSend,
  markRefused,
  markSent,
} from '../../mentoring/notifications/delivery/outcome/store.ts';
import { prepare, type Unsent } from '../../mentoring/notifications/delivery/store.ts';
import { deliveries } from '../../platform/metrics.ts';
import { requestDelivery } from '../../platform/requests.ts';
import { type Telling, traced } from '../../platform/tracing.ts';
import type { Context } from '../context.ts';
import { composeNow } from '../message.ts';

/**
 * Tells a person what they are to hear now: at most one message a channel, so that the queue's pace is that of the
 * messages; where there is more, it asks for another run. What waits, waits in the database, and everything is in
 * the tab's inbox whatever becomes of it here. Rejects where trying again may help.
 */
export async function deliver(context: Context, personId: string | undefined): Promise<void> {
  // What a job of an older Accord was for is found by the sweep.
  if (!personId) return;
  const { db, queues, channels, now } = context;
  const unsent = await prepare(db, personId, channels.email !== undefined, now());
  const first = unsent.filter(
    ({ channel }, index) => unsent.findIndex((one) => one.channel === channel) === index,
  );
  const tried = await Promise.allSettled(first.map((each) => send(context, each)));
  // What one channel refuses may go the other way.
  const refused = tried.some((each) => each.status === 'fulfilled' && each.value === 'refused');
  if (refused || unsent.length > first.length) await requestDelivery(queues, [personId]);
  for (const each of tried) if (each.status === 'rejected') throw each.reason;
}

/** A message goes on with the trace of the first thing that it tells of, and names those of the others. */
function leadingTo({ id, channel, items }: DeliveryToSend): Telling {
  const traces = items.flatMap(({ notification: { trace } }) => trace ?? []);
  const [parent, ...links] = new Set(traces);
  const attributes = { 'accord.delivery': id, 'accord.channel': channel };
  return { kind: 'PRODUCER', parent, links, attributes };
}

type Outcome = 'sent' | 'refused' | 'withdrawn';

/** Sends one message, and notes what became of it. */
async function send(context: Context, { id, channel }: Unsent): Promise<Outcome> {
  const outcome = await attempt(context, { id, channel }).catch((error) => {
    deliveries.inc({ channel, outcome: 'failed' });
    throw error;
  });
  deliveries.inc({ channel, outcome });
  return outcome;
}

async function attempt(context: Context, { id, channel }: Unsent): Promise<Outcome> {
  const { db, log, now, channels } = context;
  const delivery = await findToSend(db, id);
  const message = delivery && (await composeNow(context, delivery));
  if (!message) return 'withdrawn';
  const give = async () => channels[channel]?.(message);
  const sent = (await traced(`deliver by ${channel}`, leadingTo(delivery), give)) ?? {
    refused: 'the channel is not configured',
  };
  if (sent === 'sent') {
    await markSent(db, id, now());
    return 'sent';
  }
  log.warn({ delivery: id, channel, failure: sent.refused }, 'a message was refused for good');
  await markRefused(db, id, sent.refused, now());
  return 'refused';
}
