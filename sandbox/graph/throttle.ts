import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CLIENT_ID } from '../registration.ts';
import type { Tenant } from '../tenant.ts';
import { GraphError } from './errors.ts';

const AT_A_TIME = 4;

/**
 * Four requests at a time for an app and mailbox, and, for the product but not for the sandbox's own
 * face, what the dials ask for on top.
 */
export function throttle(server: FastifyInstance, tenant: Tenant): void {
  const running = new Map<string, number>();
  const counted = new WeakMap<FastifyRequest, string>();

  server.addHook('preHandler', async (request) => {
    const isProduct = request.graphCaller.appId === CLIENT_ID;
    if (isProduct) misbehave(tenant);
    const key = mailboxKey(tenant, request);
    if (key) {
      const others = running.get(key) ?? 0;
      if (others >= AT_A_TIME) throw overLimit();
      running.set(key, others + 1);
      counted.set(request, key);
    }
    if (isProduct && tenant.faults.latencyMs > 0) await sleep(tenant.faults.latencyMs);
  });
  server.addHook('onResponse', async (request) => release(request));
  server.addHook('onRequestAbort', async (request) => release(request));

  function release(request: FastifyRequest): void {
    const key = counted.get(request);
    if (!key) return;
    counted.delete(request);
    const left = (running.get(key) ?? 1) - 1;
    if (left > 0) running.set(key, left);
    else running.delete(key);
  }
}

function misbehave({ faults, random }: Tenant): void {
  if (faults.throttleRate > 0 && random() < faults.throttleRate) {
    const message = 'Too many requests.';
    throw new GraphError(429, 'TooManyRequests', message, { 'retry-after': '1' });
  }
  if (faults.errorRate > 0 && random() < faults.errorRate) {
    throw new GraphError(503, 'serviceNotAvailable', 'The service is temporarily unavailable.');
  }
}

function mailboxKey(tenant: Tenant, request: FastifyRequest): string | undefined {
  const isMailbox = /\/(events|calendar|calendarview|mailboxsettings|findmeetingtimes|sendmail)\b/i;
  if (!isMailbox.test(request.url)) return undefined;
  const { user } = request.params as { user?: string };
  const userId = user ? tenant.directory.find(user)?.id : request.graphCaller.userId;
  return userId ? `${request.graphCaller.appId} ${userId}` : undefined;
}

function overLimit(): GraphError {
  const message = 'Application is over its MailboxConcurrency limit.';
  return new GraphError(429, 'ApplicationThrottled', message, { 'retry-after': '1' });
}
