import { Webhook } from 'standardwebhooks';
import { type Answer, postOutside } from './outside.ts';

/** A message to a program of others: `id` stays the same however often it is sent. */
export type Message = { id: string; body: string };

/** How long a receiver may take. */
const withinMs = 10_000;

/** Sends a message once, signed as standardwebhooks.com has it. */
export function postSigned(
  { url, secret }: { url: string; secret: string },
  { id, body }: Message,
  at: Date,
  loopback: boolean,
): Promise<Answer> {
  const headers = {
    'user-agent': 'Accord',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
  return postOutside(new URL(url), { headers, body }, { loopback, withinMs });
}
