import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeEvent, createMeeting, leaveMeeting, proposeTime } from '../../graph/own-calendar.ts';
import { unlessUnderWay } from '../../mentoring/decisions/rules.ts';
import { callOff, change, plan } from '../../mentoring/meetings/acts/rules.ts';
import {
  recordMade,
  recordMissed,
  recordProposal,
  setCrucial,
} from '../../mentoring/meetings/acts/store.ts';
import { findMeeting, readMeeting } from '../../mentoring/meetings/listing/store.ts';
import {
  Meeting,
  MeetingCancel,
  MeetingChange,
  MeetingMissed,
  NewMeeting,
} from '../../mentoring/meetings/schema.ts';
import { sightingOf } from '../../mentoring/meetings/sightings/rules.ts';
import type { Context } from '../context.ts';
import { invitationOf } from '../invitation.ts';
import { throughMicrosoft } from '../microsoft.ts';
import {
  type OwnCalendar,
  type OwnMeeting,
  ownCalendar,
  ownCopy,
  ownMeeting,
  readBoth,
  recordOwn,
} from '../own-meeting.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound, ProblemError } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const Retried = z.looseObject({ 'idempotency-key': z.string().min(1).max(200).optional() });
const config = { access: 'signed-in' } as const;
const response = { 200: Meeting };

type Copy = { eventId: string; seriesMasterId: string | null };

/** Making a meeting, moving it, calling it off and saying that it was missed. The calendar has the first word. */
export function meetingActRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, now } = context;

  app.post(
    '/api/mentorships/:id/meetings',
    {
      schema: { params: One, headers: Retried, body: NewMeeting, response: { 201: Meeting } },
      config,
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { mentorship, side } = await ownMentorship(db, request.params.id, caller.person);
      const { kind, subject, agenda: topics = [] } = request.body;
      const times = done(plan(mentorship, request.body, now()));
      const [self, other] =
        side === 'mentor'
          ? [mentorship.mentor, mentorship.mentee]
          : [mentorship.mentee, mentorship.mentor];
      if (!other.mail) throw new ProblemError(409, 'The other has no mail address.');
      const key = request.headers['idempotency-key'];
      const invitation = invitationOf(mentorship.id, self, other, { subject, topics, key });
      const { graph, mailbox } = ownCalendar(context, caller);
      const item = await throughMicrosoft(request, () =>
        createMeeting(graph, mailbox, { ...invitation, ...times }),
      );
      if (!item)
        throw new ProblemError(409, 'This Idempotency-Key has made another meeting before.');
      const sighting = sightingOf(mentorship, self.id, item, now());
      const crucial = kind === 'crucial';
      const id = await recordMade(db, { sighting, by: side, crucial, topics }, now());
      await readBoth(context, mentorship);
      return reply.code(201).send(await asItIs(id));
    },
  );

  app.patch(
    '/api/meetings/:id',
    { schema: { params: One, body: MeetingChange, response }, config },
    async (request) => {
      const { meeting, act } = await ownMeeting(context, callerOf(request), request.params.id);
      done(unlessUnderWay(meeting.mentorship) ?? {});
      const { event, proposal, crucial } = done(change(meeting, request.body, act));
      if (event)
        await inCalendar(request, meeting, ({ graph, mailbox }, { eventId }) =>
          changeEvent(graph, mailbox, eventId, event),
        );
      if (proposal) {
        await inCalendar(request, meeting, ({ graph, mailbox }, { eventId }) =>
          proposeTime(graph, mailbox, eventId, proposal),
        );
        await recordProposal(db, meeting, proposal.start, now());
      }
      if (crucial !== null) await setCrucial(db, meeting, crucial, act);
      return asItIs(meeting.id);
    },
  );

  app.post(
    '/api/meetings/:id/cancel',
    { schema: { params: One, body: MeetingCancel.nullish(), response }, config },
    async (request) => {
      const { meeting, act } = await ownMeeting(context, callerOf(request), request.params.id);
      done(unlessUnderWay(meeting.mentorship) ?? {});
      const { how } = done(callOff(meeting, act));
      const comment = request.body?.comment ?? '';
      await inCalendar(request, meeting, ({ graph, mailbox }, { eventId }) =>
        leaveMeeting(graph, mailbox, eventId, how, comment),
      );
      return asItIs(meeting.id);
    },
  );

  app.post(
    '/api/meetings/:id/missed',
    { schema: { params: One, body: MeetingMissed.nullish(), response }, config },
    async (request) => {
      const { meeting, act } = await ownMeeting(context, callerOf(request), request.params.id);
      const missed = request.body?.missed ?? true;
      done((await recordMissed(db, meeting, missed, act)) ?? {});
      return asItIs(meeting.id);
    },
  );

  /** Acts on the caller's own copy of a meeting, writes what became of it, and has both mailboxes read. */
  async function inCalendar(
    request: FastifyRequest,
    meeting: OwnMeeting,
    act: (calendar: OwnCalendar, copy: Copy) => Promise<unknown>,
  ): Promise<void> {
    const calendar = ownCalendar(context, callerOf(request));
    await throughMicrosoft(request, async () => {
      const copy = await ownCopy(context, calendar, meeting);
      await act(calendar, copy);
      await recordOwn(context, calendar, meeting, copy);
    });
    await readBoth(context, meeting.mentorship);
  }

  async function asItIs(id: string): Promise<Meeting> {
    const row = await findMeeting(db, id);
    if (!row) throw notFound();
    return readMeeting(db, row);
  }
}
