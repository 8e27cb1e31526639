import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readMe, readPerson } from '../../graph/people.ts';
import {
  Mentorship,
  MentorshipList,
  MentorshipRequest,
} from '../../mentoring/mentorships/schema.ts';
import {
  listMentorships,
  noteLook,
  presentMentorship,
  requestMentorship,
} from '../../mentoring/mentorships/store.ts';
import { rememberPerson } from '../../mentoring/people/store.ts';
import type { Context } from '../context.ts';
import { learnHours } from '../learn-hours.ts';
import { ownMentorship } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { invalid, ProblemError } from '../problem.ts';

const One = z.object({ id: z.uuid() });
const Nothing = z.object({}).strict().nullish();

/** Asking for a mentorship, and reading one's own. */
export function mentorshipRoutes(instance: FastifyInstance, context: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { config, db, graphFor, now } = context;
  const signedIn = { access: 'signed-in' } as const;

  app.get(
    '/api/mentorships',
    { schema: { response: { 200: MentorshipList } }, config: signedIn },
    async (request) => {
      const { person } = callerOf(request);
      const rows = await listMentorships(db, person.id);
      return { items: rows.map((row) => presentMentorship(row, person.id)), next: null };
    },
  );

  app.post(
    '/api/mentorships',
    { schema: { body: MentorshipRequest, response: { 201: Mentorship } }, config: signedIn },
    async (request, reply) => {
      const { person, identity, token } = callerOf(request);
      const { mentorId, menteeId, whyYou, hopes } = request.body;
      const field = mentorId ? 'mentorId' : 'menteeId';
      const otherId = mentorId ?? menteeId ?? '';
      if (otherId === identity.oid) throw invalid(field, 'expected somebody other than yourself');
      const other = await rememberBoth(token, otherId);
      if (!other) throw invalid(field, 'expected the id of somebody in your organisation');
      await learnHours(context, request, [person, other]);
      const sides = mentorId
        ? { mentorId: other.id, menteeId: person.id, requestedBy: 'mentee' as const }
        : { mentorId: person.id, menteeId: other.id, requestedBy: 'mentor' as const };
      const { tenantId } = config;
      const result = await requestMentorship(db, { tenantId, ...sides, whyYou, hopes, at: now() });
      if (result.outcome === 'taken') {
        throw new ProblemError(409, 'The two of you have an open request or mentorship already.');
      }
      return reply.code(201).send(presentMentorship(result.mentorship, person.id));
    },
  );

  /** Reads both from the directory: their meetings are found by their mail addresses. */
  async function rememberBoth(token: string, otherId: string) {
    const graph = graphFor(token, ['User.Read', 'User.ReadBasic.All']);
    const [me, other] = await Promise.all([
      readMe(graph, config.tenantId),
      readPerson(graph, config.tenantId, otherId),
    ]);
    await rememberPerson(db, me);
    return other && rememberPerson(db, other);
  }

  app.get(
    '/api/mentorships/:id',
    { schema: { params: One, response: { 200: Mentorship } }, config: signedIn },
    async (request) => {
      const { person } = callerOf(request);
      const { mentorship } = await ownMentorship(db, request.params.id, person);
      return presentMentorship(mentorship, person.id);
    },
  );

  app.post(
    '/api/mentorships/:id/seen',
    { schema: { params: One, body: Nothing, response: { 200: Mentorship } }, config: signedIn },
    async (request) => {
      const { person } = callerOf(request);
      const { mentorship, side } = await ownMentorship(db, request.params.id, person);
      await noteLook(db, mentorship.id, side, now());
      // As it was until now: what is new is what has happened since the look before this one.
      return presentMentorship(mentorship, person.id);
    },
  );
}
