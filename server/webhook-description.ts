import { z } from 'zod';
import { happenings, messageOf, Ping, webhookTypes } from '../mentoring/webhooks/schema.ts';

const header = (name: string, description: string) => ({
  in: 'header' as const,
  name,
  required: true,
  description,
  schema: { type: 'string' as const },
});
const headers = [
  header('webhook-id', 'The same for the same message, however often it comes.'),
  header('webhook-timestamp', 'When this try was made, in seconds since 1970.'),
  header('webhook-signature', '`v1,` and base64 of the HMAC-SHA256 of `<id>.<timestamp>.<body>`.'),
];
const responses = {
  '2XX': { description: 'Taken: it does not come again.' },
  '410': { description: 'No more, please: nothing is sent until a manager sets the webhook anew.' },
  default: { description: 'Not taken: it comes again, for about three days.' },
};

/** What Accord posts to a tenant's own program: one entry a type, made from the schemas of the events. */
export function describeWebhooks() {
  const told = webhookTypes.map((type) => [type, post(happenings[type], messageOf(type))]);
  return Object.fromEntries([...told, ['ping', post(Ping.description ?? '', Ping)]]);
}

function post(summary: string, message: z.ZodType) {
  // As somebody reads it who must bear what later versions add.
  const { $schema, ...schema } = z.toJSONSchema(message, { io: 'input' });
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  return { post: { summary, parameters: headers, requestBody, responses, security: [] } };
}
