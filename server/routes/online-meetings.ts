import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createOnlineMeeting } from '../../graph/online-meetings.ts';
import { plan } from '../../mentoring/meetings/acts/rules.ts';
import { NewOnlineMeeting, OnlineMeeting } from '../../mentoring/meetings/schema.ts';
import type { Context } from '../context.ts';
import { throughMicrosoft } from '../microsoft.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });

/** A Teams link for an appointment that somebody is writing in Outlook, where an add-in cannot ask for one. */
export function onlineMeetingRoutes(instance: FastifyInstance, { db, graphFor, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/api/mentorships/:id/online-meeting',
    {
      schema: { params: One, body: NewOnlineMeeting, response: { 201: OnlineMeeting } },
      config: { access: 'signed-in' },
    },
    async (request, reply) => {
      const { person, token } = callerOf(request);
      const { mentorship } = await ownMentorship(db, request.params.id, person);
      const times = done(plan(mentorship, request.body, now()));
      const { subject } = request.body;
      const joinUrl = await throughMicrosoft(
        request,
        () =>
          createOnlineMeeting(graphFor(token, ['OnlineMeetings.ReadWrite']), { subject, ...times }),
        {
          closed:
            'Microsoft 365 does not let Accord make a Teams meeting for you. It may be that you have no Teams, or that your organisation has not agreed to it.',
        },
      );
      return reply.code(201).send({ joinUrl });
    },
  );
}
