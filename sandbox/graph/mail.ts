import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { newMail } from '../mail/mails.ts';
import type { Tenant } from '../tenant.ts';
import { demand, demandOwn, subject } from './access.ts';
import { bodyAs } from './body.ts';
import { accepted } from './events.ts';
import { read } from './read.ts';

const recipients = z.array(
  z.object({ emailAddress: z.object({ address: z.email(), name: z.string().nullish() }) }),
);
const mailSchema = z.looseObject({
  message: z.looseObject({
    subject: z.string().nullish(),
    body: z.object({ contentType: z.string().optional(), content: z.string() }),
    toRecipients: recipients.min(1),
    ccRecipients: recipients.optional(),
  }),
  saveToSentItems: z.boolean().nullish(),
});

/** Mail is delivered at once, and told to the stream. Graph itself lets nobody read it here. */
export function mailRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/sendMail', async (request, reply) => {
    demand(request.graphCaller, ['Mail.Send']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const { message } = read(mailSchema, request.body);
    const { toRecipients, ccRecipients = [], body } = message;
    const subjectLine = message.subject ?? '';
    const to = toRecipients.map(({ emailAddress }) => emailAddress.address);
    tenant.mails.push(
      newMail({
        at: tenant.now(),
        from: { name: person.displayName, address: person.mail },
        to: [...toRecipients, ...ccRecipients].map(({ emailAddress: { address, name } }) => ({
          address,
          name: name ?? tenant.directory.find(address)?.displayName ?? address,
        })),
        subject: subjectLine,
        body: asHtml(body),
      }),
    );
    tenant.stream.emit('mail', { from: person.mail, to, subject: subjectLine });
    return accepted(reply);
  });
}

const asHtml = ({ contentType, content }: { contentType?: string; content: string }): string =>
  bodyAs({ contentType: contentType?.toLowerCase() === 'html' ? 'html' : 'text', content }, 'html')
    .content;
