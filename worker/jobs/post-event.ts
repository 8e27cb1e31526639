import { judge, tell, toldToWait } from '../../mentoring/webhooks/rules.ts';
import { findOwed, noteFailure, noteTaken } from '../../mentoring/webhooks/store.ts';
import { isSandbox } from '../../platform/config.ts';
import { webhooksPosted } from '../../platform/metrics.ts';
import { TryLater } from '../../platform/patience.ts';
import { postSigned } from '../../platform/standard-webhook.ts';
import type { Context } from '../context.ts';

/**
 * Tells an event to whoever listens for its tenant. Throws where it was not taken: the queue tries again for about
 * three days. A crash after it was taken tells it again, under the same id.
 */
export async function postEvent({ db, config, log, now }: Context, eventId: string): Promise<void> {
  const owed = await findOwed(db, eventId);
  if (!owed) return;
  const { event, webhook } = owed;
  const message = { id: eventId, body: JSON.stringify(tell(event)) };
  const answer = await postSigned(webhook, message, now(), isSandbox(config));
  const verdict = judge(answer);
  webhooksPosted.inc({ outcome: verdict.outcome });
  if (verdict.outcome === 'taken') {
    await noteTaken(db, webhook, now(), eventId);
    return;
  }
  await noteFailure(db, webhook, verdict.failure, now());
  if (verdict.outcome === 'unwanted') {
    log.warn({ tenant: webhook.tenantId, event: eventId }, 'the webhook wants no more: stopped');
    return;
  }
  const retryAfter = 'retryAfter' in answer ? answer.retryAfter : null;
  throw new TryLater(`not taken: ${verdict.failure}`, toldToWait(retryAfter, now()));
}
