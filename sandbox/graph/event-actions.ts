import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cancelMeeting } from '../calendar/cancel.ts';
import { type Answer, respond } from '../calendar/respond.ts';
import type { Item } from '../calendar/types.ts';
import type { Tenant } from '../tenant.ts';
import { mailboxFor } from './access.ts';
import { badRequest } from './errors.ts';
import { slotSchema } from './event-schema.ts';
import { accepted, eventOf } from './events.ts';
import { readSlot } from './parse-event.ts';
import { read } from './read.ts';

const WRITE = 'Calendars.ReadWrite';
const RESPONSES = {
  accept: 'accepted',
  tentativelyAccept: 'tentativelyAccepted',
  decline: 'declined',
} as const satisfies Record<string, Answer['response']>;

const cancelSchema = z.strictObject({ comment: z.string().nullish() });
const answerSchema = z.strictObject({
  comment: z.string().nullish(),
  sendResponse: z.boolean().nullish(),
  proposedNewTime: slotSchema.nullish(),
});

/** What one does with a meeting: cancel it, or answer it. */
export function eventActionRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/events/:id/cancel', async (request, reply) => {
    const mailbox = mailboxFor(tenant, request, WRITE);
    const item = eventOf(mailbox, request);
    read(cancelSchema, lowerFirst(request));
    if (!item.isOrganizer) {
      throw badRequest(
        "Your request can't be completed. You need to be an organizer to cancel a meeting.",
      );
    }
    cancelMeeting(tenant.calendars, mailbox, item, tenant.now());
    return accepted(reply);
  });
  for (const action of Object.keys(RESPONSES) as (keyof typeof RESPONSES)[]) {
    server.post(`/events/:id/${action}`, async (request, reply) => {
      const mailbox = mailboxFor(tenant, request, WRITE);
      const item = eventOf(mailbox, request);
      respond(tenant.calendars, mailbox, item, answerOf(request, item, action), tenant.now());
      return accepted(reply);
    });
  }
}

function answerOf(request: FastifyRequest, item: Item, action: keyof typeof RESPONSES): Answer {
  if (item.isOrganizer) {
    throw badRequest(
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  }
  if (item.isCancelled) {
    throw badRequest("Your request can't be completed. The meeting has been canceled.");
  }
  const body = read(answerSchema, lowerFirst(request));
  const send = body.sendResponse ?? true;
  const proposal = body.proposedNewTime ? readSlot(body.proposedNewTime) : null;
  if (proposal && (!send || !item.allowNewTimeProposals || action === 'accept')) {
    throw badRequest('A new time cannot be proposed for this meeting, or without a response.');
  }
  return { response: RESPONSES[action], send, proposal };
}

/** Action parameters may begin with a capital: Microsoft's description knows both. */
function lowerFirst(request: FastifyRequest): Record<string, unknown> {
  const entries = Object.entries((request.body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}
