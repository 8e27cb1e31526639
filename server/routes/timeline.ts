import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Timeline, TimelineQuery } from '../../mentoring/timeline/schema.ts';
import { isInTimeline, listTimeline } from '../../mentoring/timeline/store.ts';
import type { Context } from '../context.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { invalid } from '../problem.ts';

const One = z.object({ id: z.uuid() });

/** What happened in a mentorship. */
export function timelineRoutes(instance: FastifyInstance, { db }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/mentorships/:id/timeline',
    {
      schema: { params: One, querystring: TimelineQuery, response: { 200: Timeline } },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const { mentorship } = await ownMentorship(db, request.params.id, callerOf(request).person);
      const { cursor } = request.query;
      if (cursor && !(await isInTimeline(db, mentorship.id, cursor))) {
        throw invalid('cursor', 'expected the `next` of an earlier page');
      }
      return listTimeline(db, mentorship.id, request.query);
    },
  );
}
