import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Act, Refusal } from '../../mentoring/decisions/rules.ts';
import {
  acceptGoal,
  achieveGoal,
  changeGoal,
  declineGoal,
  dropGoal,
  type GoalFacts,
  type GoalStep,
} from '../../mentoring/goals/rules.ts';
import {
  Goal,
  GoalAcceptance,
  GoalChange,
  GoalEnd,
  GoalList,
  NewGoal,
} from '../../mentoring/goals/schema.ts';
import {
  createGoal,
  findGoal,
  listGoals,
  presentGoal,
  stepGoal,
} from '../../mentoring/goals/store.ts';
import { findMentorship } from '../../mentoring/mentorships/store.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const Nothing = z.object({}).strict().nullish();
const config = { access: 'signed-in' } as const;
const response = { 200: Goal };

/** What the mentee wants to reach: added, proposed, changed, answered, achieved and dropped. */
export function goalRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.get(
    '/api/mentorships/:id/goals',
    { schema: { params: One, response: { 200: GoalList } }, config },
    async (request) => {
      const { id } = request.params;
      actIn(await findMentorship(db, id), callerOf(request).person, now());
      return { items: (await listGoals(db, id)).map(presentGoal), next: null };
    },
  );

  app.post(
    '/api/mentorships/:id/goals',
    { schema: { params: One, body: NewGoal, response: { 201: Goal } }, config },
    async (request, reply) => {
      const { id } = request.params;
      const act = actIn(await findMentorship(db, id), callerOf(request).person, now());
      const made = done(await createGoal(db, id, request.body, act));
      return reply.code(201).send(presentGoal(made));
    },
  );

  app.get('/api/goals/:id', { schema: { params: One, response }, config }, async (request) =>
    presentGoal((await own(request, request.params.id)).goal),
  );

  app.patch(
    '/api/goals/:id',
    { schema: { params: One, body: GoalChange, response }, config },
    (request) =>
      step(request, request.params.id, (goal, act) => changeGoal(goal, request.body, act)),
  );

  app.post(
    '/api/goals/:id/accept',
    { schema: { params: One, body: GoalAcceptance.nullish(), response }, config },
    (request) =>
      step(request, request.params.id, (goal, act) => acceptGoal(goal, request.body ?? {}, act)),
  );

  app.post(
    '/api/goals/:id/decline',
    { schema: { params: One, body: GoalEnd.nullish(), response }, config },
    (request) =>
      step(request, request.params.id, (goal, act) => declineGoal(goal, request.body ?? {}, act)),
  );

  app.post(
    '/api/goals/:id/achieve',
    { schema: { params: One, body: Nothing, response }, config },
    (request) => step(request, request.params.id, achieveGoal),
  );

  app.post(
    '/api/goals/:id/drop',
    { schema: { params: One, body: GoalEnd.nullish(), response }, config },
    (request) =>
      step(request, request.params.id, (goal, act) => dropGoal(goal, request.body ?? {}, act)),
  );

  async function own(request: FastifyRequest, id: string) {
    const goal = await findGoal(db, id);
    if (!goal) throw notFound();
    return { goal, act: actIn(goal.mentorship, callerOf(request).person, now()) };
  }

  async function step(
    request: FastifyRequest,
    id: string,
    decide: (goal: GoalFacts, act: Act) => GoalStep | Refusal,
  ) {
    const { goal, act } = await own(request, id);
    return presentGoal(done(await stepGoal(db, goal, act, (facts) => decide(facts, act))));
  }
}
