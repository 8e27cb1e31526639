import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readMe, readPerson } from '../../graph/people.ts';
import { mayAnswer, mayRead, sideOf } from '../../mentoring/mentorships/policy.ts';
import {
  Mentorship,
  MentorshipDecline,
  MentorshipList,
  MentorshipRequest,
} from '../../mentoring/mentorships/schema.ts';
import {
  type Answered,
  answerRequest,
  findMentorship,
  listMentorships,
  presentMentorship,
  requestMentorship,
} from '../../mentoring/mentorships/store.ts';
import { rememberPerson } from '../../mentoring/people/store.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { invalid, notFound, ProblemError } from '../problem.ts';

const One = z.object({ id: z.uuid() });
const Nothing = z.object({}).strict().nullish();

/** Asking for a mentorship, answering, and reading one's own. */
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
      const row = await findMentorship(db, request.params.id);
      if (!row || !mayRead(row, person.id)) throw notFound();
      return presentMentorship(row, person.id);
    },
  );

  app.post(
    '/api/mentorships/:id/accept',
    { schema: { params: One, body: Nothing, response: { 200: Mentorship } }, config: signedIn },
    (request) => answer(request, request.params.id, { how: 'accept' }),
  );

  app.post(
    '/api/mentorships/:id/decline',
    {
      schema: { params: One, body: MentorshipDecline.nullish(), response: { 200: Mentorship } },
      config: signedIn,
    },
    (request) =>
      answer(request, request.params.id, {
        how: 'decline',
        message: request.body?.message || null,
      }),
  );

  async function answer(
    request: FastifyRequest,
    id: string,
    said: Pick<Answered, 'how' | 'message'>,
  ) {
    const { person } = callerOf(request);
    const row = await findMentorship(db, id);
    const side = row && sideOf(row, person.id);
    if (!row || !side) throw notFound();
    const late = new ProblemError(409, 'This request is not waiting for your answer.');
    if (!mayAnswer(row, person.id)) throw late;
    const result = await answerRequest(db, id, { by: side, ...said, at: now() });
    if (result.outcome === 'late') throw late;
    return presentMentorship(result.mentorship, person.id);
  }
}
