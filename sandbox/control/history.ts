import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type PastMeeting, writeMeeting } from '../seed/write-meeting.ts';
import type { Tenant } from '../tenant.ts';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const historySchema = z.array(
  z.strictObject({
    organizerId: z.string(),
    attendeeIds: z.array(z.string()),
    subject: z.string(),
    start: instant,
    end: instant,
    createdAt: instant,
    timeZone: z.string().optional(),
    categories: z.array(z.string()).optional(),
    acts: z
      .array(
        z.strictObject({
          by: z.string(),
          act: z.enum(['cancel', 'decline', 'accept', 'tentative', 'remove']),
          at: instant,
        }),
      )
      .default([]),
  }),
);

const clockSchema = z.strictObject({ now: instant.nullable() });

/** Sets the tenant's clock, or (null) lets it go with the machine's again. */
export function clockRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.put('/clock', async (request) => {
    tenant.clock.stands = clockSchema.parse(request.body).now;
    return { now: new Date(tenant.now()).toISOString() };
  });
}

/** Writes events as if they had been made, answered and cancelled in the past. */
export function historyRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/history', { bodyLimit: 64 * 1024 * 1024 }, async (request, reply) => {
    const meetings: PastMeeting[] = historySchema.parse(request.body);
    const ids = meetings.map((meeting) => writeMeeting(tenant, meeting));
    return reply.code(201).send(ids);
  });
}
