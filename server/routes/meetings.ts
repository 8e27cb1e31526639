import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findMeeting, listMeetings, readMeeting } from '../../mentoring/meetings/listing/store.ts';
import { Meeting, MeetingList, MeetingQuery } from '../../mentoring/meetings/schema.ts';
import { mayRead } from '../../mentoring/mentorships/policy.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { invalid, notFound } from '../problem.ts';

const One = z.object({ id: z.uuid() });

/** A mentorship's meetings, as the calendars have them. */
export function meetingRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/mentorships/:id/meetings',
    {
      schema: { params: One, querystring: MeetingQuery, response: { 200: MeetingList } },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const { person } = callerOf(request);
      const mentorship = await findMentorship(db, request.params.id);
      if (!mentorship || !mayRead(mentorship, person.id)) throw notFound();
      const { cursor } = request.query;
      const from = cursor && (await findMeeting(db, cursor));
      if (cursor && (!from || from.mentorshipId !== mentorship.id)) {
        throw invalid('cursor', 'expected the `next` of an earlier page');
      }
      return listMeetings(db, mentorship.id, request.query, now());
    },
  );

  app.get(
    '/api/meetings/:id',
    { schema: { params: One, response: { 200: Meeting } }, config: { access: 'signed-in' } },
    async (request) => {
      const { person } = callerOf(request);
      const row = await findMeeting(db, request.params.id);
      if (!row || !mayRead(row.mentorship, person.id)) throw notFound();
      return readMeeting(db, row);
    },
  );
}
