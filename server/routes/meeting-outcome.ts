import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readMeeting } from '../../mentoring/meetings/listing/store.ts';
import { recordOutcome } from '../../mentoring/meetings/outcome/store.ts';
import { Meeting, MeetingOutcome } from '../../mentoring/meetings/schema.ts';
import type { Context } from '../context.ts';
import { ownMeeting } from '../own-meeting.ts';
import { sideWith } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });

/** What came of a meeting: notes for the two alone, and what they promised each other. */
export function meetingOutcomeRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db } = context;

  app.post(
    '/api/meetings/:id/outcome',
    {
      schema: { params: One, body: MeetingOutcome, response: { 200: Meeting } },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const caller = callerOf(request);
      const { meeting, act } = await ownMeeting(context, caller, request.params.id);
      const { followUps = [], ...said } = request.body;
      const promised = followUps.map(({ ownerId, ...promise }, i) => ({
        ...promise,
        owner: sideWith(meeting.mentorship, ownerId, `followUps.${i}.ownerId`),
      }));
      done((await recordOutcome(db, meeting, { ...said, promised }, act)) ?? {});
      const { meeting: changed } = await ownMeeting(context, caller, meeting.id);
      return readMeeting(db, changed);
    },
  );
}
