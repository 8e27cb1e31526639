import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Alert, AlertList } from '../../mentoring/alerts/schema.ts';
import {
  acknowledgeAlert,
  findAlert,
  listAlerts,
  presentAlert,
} from '../../mentoring/alerts/store.ts';
import { sideOf } from '../../mentoring/mentorships/policy.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';

const One = z.object({ id: z.uuid() });

/** The patterns that stand in the caller's mentorships. */
export function alertRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/alerts',
    { schema: { response: { 200: AlertList } }, config: { access: 'signed-in' } },
    async (request) => {
      const { person } = callerOf(request);
      const rows = await listAlerts(db, person.id);
      return { items: rows.map((row) => presentAlert(row, person.id)), next: null };
    },
  );

  app.post(
    '/api/alerts/:id/acknowledge',
    {
      schema: { params: One, body: z.object({}).strict().nullish(), response: { 200: Alert } },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const { person } = callerOf(request);
      const row = await findAlert(db, request.params.id);
      const side = row && sideOf(row.mentorship, person.id);
      if (!row || !side) throw notFound();
      return presentAlert(await acknowledgeAlert(db, row.id, side, now()), person.id);
    },
  );
}
