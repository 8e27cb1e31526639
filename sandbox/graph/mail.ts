import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Tenant } from '../tenant.ts';
import { demand, demandOwn, subject } from './access.ts';
import { accepted } from './events.ts';
import { read } from './read.ts';

const recipients = z.array(z.object({ emailAddress: z.object({ address: z.email() }) }));
const mailSchema = z.looseObject({
  message: z.looseObject({
    subject: z.string().nullish(),
    body: z.object({ contentType: z.string().optional(), content: z.string() }),
    toRecipients: recipients.min(1),
    ccRecipients: recipients.optional(),
  }),
  saveToSentItems: z.boolean().nullish(),
});

/** Mail is taken and told to the stream; nobody here has an inbox. */
export function mailRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/sendMail', async (request, reply) => {
    demand(request.graphCaller, ['Mail.Send']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const { message } = read(mailSchema, request.body);
    const to = message.toRecipients.map(({ emailAddress }) => emailAddress.address);
    tenant.stream.emit('mail', { from: person.mail, to, subject: message.subject ?? '' });
    return accepted(reply);
  });
}
