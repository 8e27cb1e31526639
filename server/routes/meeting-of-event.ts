import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { asRestId } from '../../mentoring/calendar/rules.ts';
import { findMeetingOfEvent, findMeetingOfKey } from '../../mentoring/meetings/by-event/store.ts';
import { readMeeting } from '../../mentoring/meetings/listing/store.ts';
import { Meeting } from '../../mentoring/meetings/schema.ts';
import { isUnderWay, mayRead } from '../../mentoring/mentorships/policy.ts';
import { listMentorships } from '../../mentoring/mentorships/store.ts';
import type { Context } from '../context.ts';
import { entryOf } from '../entry.ts';
import { throughMicrosoft } from '../microsoft.ts';
import { ownCalendar } from '../own-meeting.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';

/** An id as Office.js or Graph gives it: base64, in the one alphabet or the other. */
const OneEvent = z.object({
  id: z
    .string()
    .max(1000)
    .regex(/^[\w+/=-]+$/, { error: 'expected the id of an entry' }),
});

/** The meeting that the entry open in Outlook is. */
export function meetingOfEventRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, now } = context;

  app.get(
    '/api/meetings/by-event/:id',
    { schema: { params: OneEvent, response: { 200: Meeting } }, config: { access: 'signed-in' } },
    async (request) => {
      const { person } = callerOf(request);
      const { id: eventId } = request.params;
      const seen = await findMeetingOfEvent(db, person.id, eventId, now());
      const row = seen ?? (await unseen(request, eventId));
      if (!row || !mayRead(row.mentorship, person.id)) throw notFound();
      return readMeeting(db, row);
    },
  );

  /** An entry that Accord knows from the other's mailbox only, or that is asked for by its immutable id. */
  async function unseen(request: FastifyRequest, eventId: string) {
    const caller = callerOf(request);
    const mentorships = (await listMentorships(db, caller.person.id)).filter(isUnderWay);
    if (mentorships.length === 0) return null;
    const item = await throughMicrosoft(request, () =>
      entryOf(ownCalendar(context, caller), asRestId(eventId)),
    );
    const ids = mentorships.map(({ id }) => id);
    return item && findMeetingOfKey(db, ids, item.key, now());
  }
}
