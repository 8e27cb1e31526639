import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Act, Refusal } from '../../mentoring/decisions/rules.ts';
import {
  changeFollowUp,
  dropFollowUp,
  type FollowUpFacts,
  type FollowUpStep,
  finishFollowUp,
} from '../../mentoring/follow-ups/rules.ts';
import {
  FollowUp,
  FollowUpChange,
  FollowUpDone,
  FollowUpDrop,
  FollowUpList,
  FollowUpQuery,
  NewFollowUp,
} from '../../mentoring/follow-ups/schema.ts';
import {
  createFollowUp,
  findFollowUp,
  listFollowUps,
  listPromises,
  presentFollowUp,
  stepFollowUp,
} from '../../mentoring/follow-ups/store.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ownMentorship, sideWith } from '../own-mentorship.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const config = { access: 'signed-in' } as const;
const response = { 200: FollowUp };

/** What the two promised each other, of both sides alike. */
export function followUpRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/follow-ups',
    { schema: { response: { 200: FollowUpList } }, config },
    async (request) => {
      const rows = await listPromises(db, callerOf(request).person.id);
      return { items: rows.map((row) => presentFollowUp(row, now())), next: null };
    },
  );

  app.get(
    '/api/mentorships/:id/follow-ups',
    {
      schema: { params: One, querystring: FollowUpQuery, response: { 200: FollowUpList } },
      config,
    },
    async (request) => {
      const { mentorship } = await ownMentorship(db, request.params.id, callerOf(request).person);
      const rows = await listFollowUps(db, mentorship, request.query);
      return { items: rows.map((row) => presentFollowUp(row, now())), next: null };
    },
  );

  app.post(
    '/api/mentorships/:id/follow-ups',
    { schema: { params: One, body: NewFollowUp, response: { 201: FollowUp } }, config },
    async (request, reply) => {
      const mentorship = await findMentorship(db, request.params.id);
      const act = actIn(mentorship, callerOf(request).person, now());
      if (!mentorship) throw notFound();
      const { ownerId, meetingId = null, ...promised } = request.body;
      const promise = { ...promised, meetingId, owner: sideWith(mentorship, ownerId) };
      const made = done(await createFollowUp(db, mentorship.id, promise, act));
      return reply.code(201).send(presentFollowUp(made, act.at));
    },
  );

  app.get('/api/follow-ups/:id', { schema: { params: One, response }, config }, async (request) => {
    const { row, act } = await own(request, request.params.id);
    return presentFollowUp(row, act.at);
  });

  app.patch(
    '/api/follow-ups/:id',
    { schema: { params: One, body: FollowUpChange, response }, config },
    async (request) => {
      const { row, act } = await own(request, request.params.id);
      const { ownerId, ...asked } = request.body;
      const owner = ownerId && { owner: sideWith(row.mentorship, ownerId) };
      return step(row, act, (facts) => changeFollowUp(facts, { ...asked, ...owner }, act));
    },
  );

  app.post(
    '/api/follow-ups/:id/done',
    { schema: { params: One, body: FollowUpDone.nullish(), response }, config },
    async (request) => {
      const { row, act } = await own(request, request.params.id);
      return step(row, act, (facts) => finishFollowUp(facts, request.body ?? {}, act));
    },
  );

  app.post(
    '/api/follow-ups/:id/drop',
    { schema: { params: One, body: FollowUpDrop.nullish(), response }, config },
    async (request) => {
      const { row, act } = await own(request, request.params.id);
      return step(row, act, (facts) => dropFollowUp(facts, request.body?.reason || null, act));
    },
  );

  async function own(request: FastifyRequest, id: string) {
    const row = await findFollowUp(db, id);
    const act = actIn(row?.mentorship, callerOf(request).person, now());
    if (!row) throw notFound();
    return { row, act };
  }

  async function step(
    row: { id: string; mentorshipId: string },
    act: Act,
    decide: (followUp: FollowUpFacts) => FollowUpStep | Refusal,
  ) {
    return presentFollowUp(done(await stepFollowUp(db, row, act, decide)), act.at);
  }
}
