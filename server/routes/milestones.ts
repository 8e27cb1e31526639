import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Act, Refusal } from '../../mentoring/decisions/rules.ts';
import {
  addMilestone,
  changeMilestone,
  type Path,
  type PathStep,
  reachMilestone,
  removeMilestone,
} from '../../mentoring/goals/milestones/rules.ts';
import { findMilestone, stepMilestones } from '../../mentoring/goals/milestones/store.ts';
import { Milestone, MilestoneChange, NewMilestone } from '../../mentoring/goals/schema.ts';
import { findGoal } from '../../mentoring/goals/store.ts';
import { newId } from '../../platform/database.ts';
import { actIn } from '../acts.ts';
import type { Context } from '../context.ts';
import { callerOf } from '../plugins/access.ts';
import { notFound } from '../problem.ts';
import { done } from '../refusal.ts';

const One = z.object({ id: z.uuid() });
const Nothing = z.object({}).strict().nullish();
const config = { access: 'signed-in' } as const;

/** The steps on the way to a goal. */
export function milestoneRoutes(instance: FastifyInstance, { db, now }: Context) {
  const app = instance.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/api/goals/:id/milestones',
    { schema: { params: One, body: NewMilestone, response: { 201: Milestone } }, config },
    async (request, reply) => {
      const goal = await findGoal(db, request.params.id);
      if (!goal) throw notFound();
      const act = actIn(goal.mentorship, callerOf(request).person, now());
      const id = newId();
      const target = { goalId: goal.id, mentorshipId: goal.mentorshipId, milestoneId: id };
      const add = (path: Path) => addMilestone(path, { id, ...request.body }, act);
      const milestones = done(await stepMilestones(db, target, act, add));
      return reply.code(201).send(one(milestones, id));
    },
  );

  app.patch(
    '/api/milestones/:id',
    { schema: { params: One, body: MilestoneChange, response: { 200: Milestone } }, config },
    async (request) => {
      const { id } = request.params;
      return one(
        await step(request, id, (path, act) => changeMilestone(path, id, request.body, act)),
        id,
      );
    },
  );

  app.delete(
    '/api/milestones/:id',
    { schema: { params: One, response: { 204: z.null() } }, config },
    async (request, reply) => {
      const { id } = request.params;
      await step(request, id, (path, act) => removeMilestone(path, id, act));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/milestones/:id/reach',
    { schema: { params: One, body: Nothing, response: { 200: Milestone } }, config },
    async (request) => {
      const { id } = request.params;
      return one(await step(request, id, (path, act) => reachMilestone(path, id, act), true), id);
    },
  );

  async function step(
    request: FastifyRequest,
    milestoneId: string,
    decide: (path: Path, act: Act) => PathStep | Refusal,
    reaches = false,
  ) {
    const row = await findMilestone(db, milestoneId);
    if (!row) throw notFound();
    const act = actIn(row.goal.mentorship, callerOf(request).person, now());
    const { goalId } = row;
    const target = { goalId, mentorshipId: row.goal.mentorshipId, milestoneId, reaches };
    return done(await stepMilestones(db, target, act, (path) => decide(path, act)));
  }
}

function one(milestones: Milestone[], id: string): Milestone {
  const milestone = milestones.find((each) => each.id === id);
  if (!milestone) throw notFound();
  return milestone;
}
