import type { Webhook } from '../../../mentoring/webhooks/schema.ts';
import { list, notFound, ok, type World } from '../api.ts';
import type { Answers } from './all.ts';

let made = 0;
const withSecret = (webhook: Webhook) =>
  ok({ ...webhook, secret: `whsec_${String(++made).padStart(43, 'a')}=` });

const set = (world: World, url: string) => {
  if (!url.startsWith('https://')) {
    const errors = [{ field: 'url', message: 'expected https' }];
    return { status: 400, body: { status: 400, title: 'Bad Request', errors } };
  }
  world.webhook = {
    url,
    setAt: new Date().toISOString(),
    deliveredAt: null,
    failedAt: null,
    failure: null,
    stopped: false,
  };
  return withSecret(world.webhook);
};

/** What managers look after; others are refused, as everywhere. */
export const operationsAnswers: Answers = (world, { method, noun, id, route }) => {
  if (noun !== 'operations' && noun !== 'webhook') return null;
  if (!world.me.isProgramManager) return { status: 403, body: { status: 403, title: 'Forbidden' } };
  if (id === 'deliveries') return list(world.failedDeliveries ?? []);
  if (id === 'session') {
    const url = 'https://accord.test/operations/session?code=once';
    return { status: 201, body: { url } };
  }
  if (method === 'PUT') return set(world, route.request().postDataJSON().url);
  const { webhook } = world;
  if (!webhook) return notFound;
  if (id === 'secret') return withSecret(webhook);
  if (id === 'test') {
    webhook.deliveredAt = new Date().toISOString();
    return ok({ taken: true, status: 204, failure: null });
  }
  if (method !== 'DELETE') return ok(webhook);
  delete world.webhook;
  return { status: 204, body: null };
};
