import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mayRead } from '../../mentoring/notifications/policy.ts';
import { Notification, NotificationList } from '../../mentoring/notifications/schema.ts';
import {
  findNotification,
  listNotifications,
  presentNotification,
  readNotification,
} from '../../mentoring/notifications/store.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';

const One = z.object({ id: z.uuid() });

/** The caller's inbox. */
export function notificationRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/notifications',
    { schema: { response: { 200: NotificationList } }, config: { access: 'signed-in' } },
    async (request) => {
      const rows = await listNotifications(db, callerOf(request).person.id);
      return { items: rows.map(presentNotification), next: null };
    },
  );

  app.post(
    '/api/notifications/:id/read',
    {
      schema: {
        params: One,
        body: z.object({}).strict().nullish(),
        response: { 200: Notification },
      },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const row = await findNotification(db, request.params.id);
      if (!row || !mayRead(row, callerOf(request).person.id)) throw notFound();
      return presentNotification(await readNotification(db, row.id, now()));
    },
  );
}
