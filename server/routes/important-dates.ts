import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  ImportantDate,
  ImportantDateChange,
  ImportantDateList,
  ImportantDateQuery,
  NewImportantDate,
} from '../../mentoring/important-dates/schema.ts';
import {
  addImportantDate,
  changeImportantDate,
  findImportantDate,
  listImportantDates,
  presentImportantDate,
  removeImportantDate,
} from '../../mentoring/important-dates/store.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const config = { access: 'signed-in' } as const;

/** The dates that matter to the mentee. */
export function importantDateRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/mentorships/:id/important-dates',
    {
      schema: {
        params: One,
        querystring: ImportantDateQuery,
        response: { 200: ImportantDateList },
      },
      config,
    },
    async (request) => {
      const { id } = request.params;
      const { at } = actIn(await findMentorship(db, id), callerOf(request).person, now());
      const rows = await listImportantDates(db, id, request.query, at);
      return { items: rows.map(presentImportantDate), next: null };
    },
  );

  app.post(
    '/api/mentorships/:id/important-dates',
    {
      schema: {
        params: One,
        body: NewImportantDate,
        response: { 200: ImportantDate, 201: ImportantDate },
      },
      config,
    },
    async (request, reply) => {
      const { id } = request.params;
      const act = actIn(await findMentorship(db, id), callerOf(request).person, now());
      const { note, at, ...said } = request.body;
      const wanted = { ...said, at: new Date(at), note: note || null };
      const { row, made } = done(await addImportantDate(db, id, wanted, act));
      return reply.code(made ? 201 : 200).send(presentImportantDate(row));
    },
  );

  app.patch(
    '/api/important-dates/:id',
    {
      schema: { params: One, body: ImportantDateChange, response: { 200: ImportantDate } },
      config,
    },
    async (request) => {
      const { row, act } = await own(request, request.params.id);
      const { at, note, howItWent, ...said } = request.body;
      const asked = {
        ...said,
        ...(at === undefined ? {} : { at: new Date(at) }),
        ...(note === undefined ? {} : { note: note || null }),
        ...(howItWent === undefined ? {} : { howItWent: howItWent || null }),
      };
      return presentImportantDate(done(await changeImportantDate(db, row, asked, act)));
    },
  );

  app.delete(
    '/api/important-dates/:id',
    { schema: { params: One, response: { 204: z.null() } }, config },
    async (request, reply) => {
      const { row, act } = await own(request, request.params.id);
      done(await removeImportantDate(db, row, act));
      return reply.code(204).send(null);
    },
  );

  async function own(request: FastifyRequest, id: string) {
    const row = await findImportantDate(db, id);
    const act = actIn(row?.mentorship, callerOf(request).person, now());
    if (!row) throw notFound();
    return { row, act };
  }
}
