import { newId } from '../../../platform/database.ts';
import type { Accord } from '../../support/accord.ts';
import type { Expectation } from './expectations.ts';
import type { Scene } from './scene.ts';

/** What the two have: a goal with a milestone, a follow-up of the mentee's, a celebration of both. */
export const kept = {
  goalId: newId(),
  milestoneId: newId(),
  followUpId: newId(),
  celebrationId: newId(),
};

/** A day well ahead, wherever one lives. */
export const ahead = '2040-01-31';
const dueOn = new Date(`${ahead}T00:00:00Z`);

/** Makes all of it anew, in a mentorship that goes on; the goal as asked. */
const sceneWith =
  (goal: { state?: 'active' | 'proposed' } = {}) =>
  async ({ db }: Accord, { mentorshipId }: Scene) => {
    await clear(db);
    const { goalId, milestoneId, followUpId, celebrationId } = kept;
    const added = { addedBy: 'mentee', addedAt: new Date() } as const;
    const going = { state: 'active', closeReason: null, closedAt: null } as const;
    await db.mentorship.update({ where: { id: mentorshipId }, data: going });
    const said = { title: 'Speak up', measure: 'Twice', targetDate: dueOn };
    const milestones = { create: { id: milestoneId, title: 'Once', position: 1 } };
    await db.goal.create({
      data: { id: goalId, mentorshipId, ...said, ...added, state: 'active', ...goal, milestones },
    });
    const promised = { title: 'Send it', kind: 'action', owner: 'mentee', dueOn } as const;
    await db.followUp.create({ data: { id: followUpId, mentorshipId, ...promised, ...added } });
    const earned = { kind: 'first-meeting', subjectId: goalId, at: new Date() };
    await db.celebration.create({ data: { id: celebrationId, mentorshipId, ...earned } });
  };

async function clear(db: Accord['db']) {
  await db.goal.deleteMany({ where: { id: kept.goalId } });
  await db.followUp.deleteMany({ where: { id: kept.followUpId } });
  await db.celebration.deleteMany({ where: { id: kept.celebrationId } });
}

const stands = sceneWith();
const isProposed = sceneWith({ state: 'proposed' });

const mentorship = ({ mentorshipId }: Scene) => mentorshipId;
const goal = () => kept.goalId;
const milestone = () => kept.milestoneId;
const followUp = () => kept.followUpId;
const nothing = () => ({});

type Statuses = Expectation['statuses'];
const theTwo: Statuses = [200, 200, 404, 404, 401, 401];
const both: Statuses = [201, 201, 404, 404, 401, 401];
/** The mentor may not. */
const mentees: Statuses = [403, 200, 404, 404, 401, 401];

/** Of goals, milestones, follow-ups and celebrations. */
export const keptExpectations: Record<string, Expectation> = {
  'GET /api/mentorships/{id}/goals': { statuses: theTwo, id: mentorship },
  'POST /api/mentorships/{id}/goals': {
    statuses: both,
    id: mentorship,
    body: () => ({ title: 'Lead', measure: 'A project', targetDate: ahead }),
    before: stands,
  },
  'GET /api/goals/{id}': { statuses: theTwo, id: goal, before: stands },
  'PATCH /api/goals/{id}': {
    // The mentor proposes, and the mentee changes it.
    statuses: theTwo,
    id: goal,
    body: () => ({ title: 'Speak first' }),
    before: stands,
  },
  'POST /api/goals/{id}/accept': { statuses: mentees, id: goal, body: nothing, before: isProposed },
  'POST /api/goals/{id}/decline': {
    statuses: mentees,
    id: goal,
    body: () => ({ reason: 'Not now' }),
    before: isProposed,
  },
  'POST /api/goals/{id}/achieve': { statuses: mentees, id: goal, body: nothing, before: stands },
  'POST /api/goals/{id}/drop': { statuses: mentees, id: goal, body: nothing, before: stands },
  'POST /api/goals/{id}/milestones': {
    statuses: [403, 201, 404, 404, 401, 401],
    id: goal,
    body: () => ({ title: 'Twice' }),
    before: stands,
  },
  'PATCH /api/milestones/{id}': {
    statuses: mentees,
    id: milestone,
    body: () => ({ title: 'Only once' }),
    before: stands,
  },
  'DELETE /api/milestones/{id}': {
    statuses: [403, 204, 404, 404, 401, 401],
    id: milestone,
    before: stands,
  },
  'POST /api/milestones/{id}/reach': {
    statuses: mentees,
    id: milestone,
    body: nothing,
    before: stands,
  },
  'GET /api/follow-ups': { statuses: [200, 200, 200, 200, 401, 401] },
  'GET /api/mentorships/{id}/follow-ups': { statuses: theTwo, id: mentorship },
  'POST /api/mentorships/{id}/follow-ups': {
    statuses: both,
    id: mentorship,
    body: ({ mentor }) => ({ title: 'Read', kind: 'action', ownerId: mentor.id, dueOn: ahead }),
    before: stands,
  },
  'GET /api/follow-ups/{id}': { statuses: theTwo, id: followUp, before: stands },
  'PATCH /api/follow-ups/{id}': {
    statuses: theTwo,
    id: followUp,
    body: () => ({ title: 'Send both' }),
    before: stands,
  },
  'POST /api/follow-ups/{id}/done': {
    statuses: mentees,
    id: followUp,
    body: nothing,
    before: stands,
  },
  'POST /api/follow-ups/{id}/drop': {
    statuses: theTwo,
    id: followUp,
    body: nothing,
    before: stands,
  },
  'GET /api/mentorships/{id}/celebrations': { statuses: theTwo, id: mentorship },
  'POST /api/celebrations/{id}/share': {
    statuses: theTwo,
    id: () => kept.celebrationId,
    body: nothing,
    before: stands,
  },
};
