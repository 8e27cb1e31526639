import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { newJoinUrl } from '../calendar/online-meeting.ts';
import type { Tenant } from '../tenant.ts';
import { isoInstant, stamp } from '../time/graph-time.ts';
import { demand, demandOwn, subject } from './access.ts';
import { badRequest } from './errors.ts';
import type { Json } from './json.ts';
import { queryOf } from './odata.ts';
import { read } from './read.ts';

const HOUR = 3_600_000;

const meetingSchema = z.looseObject({
  subject: z.string().nullish(),
  startDateTime: z.string().optional(),
  endDateTime: z.string().optional(),
});

/** Teams meetings that stand in no calendar. */
export function onlineMeetingRoutes(server: FastifyInstance, tenant: Tenant): void {
  server.post('/onlineMeetings', async (request, reply) => {
    demand(request.graphCaller, ['OnlineMeetings.ReadWrite']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const input = read(meetingSchema, request.body);
    const start = input.startDateTime ? isoInstant(input.startDateTime) : tenant.now();
    if (start === undefined) throw badRequest('Invalid startDateTime.', 'BadRequest');
    const end = isoInstant(input.endDateTime ?? '') ?? start + HOUR;
    const meeting: Json = {
      id: Buffer.from(`1*${person.id}*0**19:meeting_${randomUUID()}@thread.v2`).toString('base64'),
      creationDateTime: stamp(tenant.now()),
      startDateTime: stamp(start),
      endDateTime: stamp(end),
      subject: input.subject ?? null,
      joinWebUrl: newJoinUrl(),
      allowedPresenters: 'everyone',
      isEntryExitAnnounced: true,
    };
    tenant.onlineMeetings.push({ ownerId: person.id, meeting });
    return reply.code(201).send(meeting);
  });
  // Graph lists none without saying which: the filter on the join address is the usual one.
  server.get('/onlineMeetings', async (request) => {
    demand(request.graphCaller, ['OnlineMeetings.Read']);
    const person = subject(tenant, request);
    demandOwn(request.graphCaller, person);
    const address = /^JoinWebUrl\s+eq\s+'(.+)'$/i.exec(queryOf(request).$filter ?? '')?.[1];
    if (!address) throw badRequest('A filter on JoinWebUrl is required.', 'BadRequest');
    const own = tenant.onlineMeetings.filter(({ ownerId }) => ownerId === person.id);
    const found = own.filter(({ meeting }) => meeting.joinWebUrl === address);
    return { value: found.map(({ meeting }) => meeting) };
  });
}
