import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readItem, readView } from '../../graph/calendar.ts';
import { changeEvent } from '../../graph/own-calendar.ts';
import { category } from '../../mentoring/calendar/rules.ts';
import type { CalendarItem } from '../../mentoring/calendar/schema.ts';
import { unlessUnderWay } from '../../mentoring/decisions/rules.ts';
import { dayMs } from '../../mentoring/fields/rules.ts';
import { isOneToOne, possibleMeetings, seriesOf } from '../../mentoring/meetings/possible/rules.ts';
import { knownOneToOnes, setAside } from '../../mentoring/meetings/possible/store.ts';
import { PossibleMeetingAnswer, PossibleMeetingList } from '../../mentoring/meetings/schema.ts';
import { pairOf, sightingOf } from '../../mentoring/meetings/sightings/rules.ts';
import { recordSightings } from '../../mentoring/meetings/store.ts';
import type { MentorshipWithPeople } from '../../mentoring/mentorships/store.ts';
import type { Context } from '../context.ts';
import { entryOf } from '../entry.ts';
import { throughMicrosoft } from '../microsoft.ts';
import { type OwnCalendar, ownCalendar, readBoth } from '../own-meeting.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { invalid } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const config = { access: 'signed-in' } as const;
/** Where to look for other one-to-ones of the two. */
const reach = { backDays: 14, aheadDays: 30 };

/** "Is this one of yours?": other one-to-ones of the two, looked up in the caller's calendar each time. */
export function possibleMeetingRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, now } = context;

  app.get(
    '/api/mentorships/:id/possible-meetings',
    { schema: { params: One, response: { 200: PossibleMeetingList } }, config },
    async (request) => {
      const caller = callerOf(request);
      const { mentorship } = await ownMentorship(db, request.params.id, caller.person);
      if (unlessUnderWay(mentorship)) return { items: [], next: null };
      const pair = pairOf(mentorship);
      const at = now().getTime();
      const window = {
        start: new Date(at - reach.backDays * dayMs),
        end: new Date(at + reach.aheadDays * dayMs),
      };
      const { graph, mailbox } = ownCalendar(context, caller);
      const items = await throughMicrosoft(request, () =>
        readView(graph, mailbox, window, (item) => isOneToOne(item, pair)),
      );
      const keys = items.map(({ key }) => key);
      const known = await knownOneToOnes(db, mentorship.id, keys);
      return { items: possibleMeetings(items, pair, known), next: null };
    },
  );

  app.post(
    '/api/mentorships/:id/possible-meetings',
    { schema: { params: One, body: PossibleMeetingAnswer, response: { 204: z.null() } }, config },
    async (request, reply) => {
      const caller = callerOf(request);
      const { mentorship } = await ownMentorship(db, request.params.id, caller.person);
      done(unlessUnderWay(mentorship) ?? {});
      const { eventId, ours } = request.body;
      const calendar = ownCalendar(context, caller);
      const item = await throughMicrosoft(request, () => entryOf(calendar, eventId));
      if (!item || !isOneToOne(item, pairOf(mentorship)))
        throw invalid('eventId', 'expected a one-to-one of the two of you in your calendar');
      if (ours) await claim(request, calendar, mentorship, item);
      else await setAside(db, mentorship.id, seriesOf(item));
      return reply.code(204).send(null);
    },
  );

  /** Marks an entry as a mentor meeting in its owner's calendar, where everybody can see why it is one. */
  async function claim(
    request: FastifyRequest,
    { graph, mailbox, personId }: OwnCalendar,
    mentorship: MentorshipWithPeople,
    { eventId, categories: others }: CalendarItem,
  ): Promise<void> {
    const categories = [...new Set([...others, category])];
    const marked = await throughMicrosoft(request, async () => {
      const isSingle = await changeEvent(graph, mailbox, eventId, { categories });
      // Of a series the readings find every occurrence.
      return isSingle ? readItem(graph, mailbox, eventId) : null;
    });
    const at = now();
    if (marked) await recordSightings(db, [sightingOf(mentorship, personId, marked, at)], null, at);
    await readBoth(context, mentorship);
  }
}
