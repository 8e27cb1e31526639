import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookMessage } from '../../mentoring/webhooks/schema.ts';

type Reply = { status: number; retryAfter?: string } | 'hang';

/** A program of others, on this machine: what it was sent and could verify, and what it answers to that. */
export async function startReceiver() {
  const taken: WebhookMessage[] = [];
  const receiver = {
    url: '',
    secret: '',
    /** How many calls came, of whatever kind. */
    calls: 0,
    forged: 0,
    taken,
    reply: { status: 204 } as Reply,
    close,
    letGo: () => server.closeAllConnections(),
  };
  const server = createServer(async (request, response) => {
    receiver.calls += 1;
    const body = (await request.setEncoding('utf8').toArray()).join('');
    const { reply } = receiver;
    if (reply === 'hang') return;
    try {
      const { headers } = request as { headers: Record<string, string> };
      const message = new Webhook(receiver.secret).verify(body, headers) as WebhookMessage;
      if (headers['webhook-id'] !== message.id) throw new Error('named otherwise');
      if (reply.status < 300) taken.push(message);
    } catch {
      receiver.forged += 1;
    }
    const { status, retryAfter } = reply;
    response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {}).end('thanks');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/accord`;

  function close() {
    server.close();
    server.closeAllConnections();
  }
  return receiver;
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
