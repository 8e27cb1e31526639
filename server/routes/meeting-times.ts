import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readSchedules } from '../../graph/schedules.ts';
import { AgreementTerms } from '../../mentoring/agreements/schema.ts';
import { termsInForce } from '../../mentoring/agreements/store.ts';
import { MeetingTimes, MeetingTimesQuery } from '../../mentoring/meetings/schema.ts';
import {
  searchWindow,
  suggestTimes,
  usualHours,
  zoneOf,
} from '../../mentoring/meetings/times/rules.ts';
import { otherSide } from '../../mentoring/mentorships/schema.ts';
import type { Context } from '../context.ts';
import { throughMicrosoft } from '../microsoft.ts';
import { ownCalendar } from '../own-meeting.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';

const One = z.object({ id: z.uuid() });

/** When the two could meet: both free and at work, by their own calendars and zones. */
export function meetingTimeRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, now } = context;

  app.post(
    '/api/mentorships/:id/meeting-times',
    {
      schema: { params: One, body: MeetingTimesQuery, response: { 200: MeetingTimes } },
      config: { access: 'signed-in' },
    },
    async (request) => {
      const caller = callerOf(request);
      const { mentorship, side } = await ownMentorship(db, request.params.id, caller.person);
      const { from, days, minutes } = request.body;
      const length = minutes ?? (await agreedMinutes(mentorship.id));
      const at = now();
      const window = searchWindow(from ? new Date(from) : at, days, at);
      // The caller first: theirs is the day that the suggestions are spread over.
      const sides = [side, otherSide(side)] as const;
      const people = sides.map((each) => mentorship[each]);
      const { graph, mailbox } = ownCalendar(context, caller);
      const mails = people.map(({ mail }) => mail ?? '');
      const schedules = await throughMicrosoft(request, () =>
        readSchedules(graph, mailbox, mails, window),
      );
      const known = people.map(({ timeZone }, i) => {
        const { busy = [], hours = null } = schedules[i] ?? {};
        return { busy, hours: hours ?? usualHours(timeZone), zone: zoneOf(hours, timeZone) };
      });
      const [own = null, others = null] = known.map(({ zone }) => zone);
      return {
        items: suggestTimes(known, window, length),
        next: null,
        unknown: sides.filter((_, i) => !schedules[i]),
        zones:
          side === 'mentor' ? { mentor: own, mentee: others } : { mentor: others, mentee: own },
      };
    },
  );

  async function agreedMinutes(mentorshipId: string): Promise<number> {
    const terms = (await termsInForce(db, mentorshipId)) ?? AgreementTerms.parse({});
    return terms.meetingMinutes;
  }
}
