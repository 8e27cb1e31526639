import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { addTopic, readAgenda, removeItem } from '../../mentoring/meetings/agenda/store.ts';
import { Agenda, NewTopic } from '../../mentoring/meetings/schema.ts';
import type { Context } from '../context.ts';
import { ownMeeting } from '../own-meeting.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const Item = One.extend({ itemId: z.uuid() });
const config = { access: 'signed-in' } as const;

/** What there is to talk about at a meeting. Each answer is the whole agenda. */
export function agendaRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, now } = context;

  const agendaOf = async (id: string) => ({ items: await readAgenda(db, id, now()), next: null });

  app.get(
    '/api/meetings/:id/agenda',
    { schema: { params: One, response: { 200: Agenda } }, config },
    async (request) => {
      const { meeting } = await ownMeeting(context, callerOf(request), request.params.id);
      return agendaOf(meeting.id);
    },
  );

  app.post(
    '/api/meetings/:id/agenda',
    { schema: { params: One, body: NewTopic, response: { 201: Agenda } }, config },
    async (request, reply) => {
      const { meeting, act } = await ownMeeting(context, callerOf(request), request.params.id);
      done((await addTopic(db, meeting, request.body.text, act)) ?? {});
      return reply.code(201).send(await agendaOf(meeting.id));
    },
  );

  app.delete(
    '/api/meetings/:id/agenda/:itemId',
    { schema: { params: Item, response: { 200: Agenda } }, config },
    async (request) => {
      const { id, itemId } = request.params;
      const { meeting, act } = await ownMeeting(context, callerOf(request), id);
      const { found } = done(await removeItem(db, meeting, itemId, act));
      if (!found) throw notFound();
      return agendaOf(id);
    },
  );
}
