import {
  type Act,
  isRefusal,
  type Refusal,
  unlessUnderWay,
} from '../../../mentoring/decisions/rules.ts';
import {
  addMilestone,
  changeMilestone,
  type MilestoneFacts,
  type Path,
  type PathStep,
  reachMilestone,
  removeMilestone,
} from '../../../mentoring/goals/milestones/rules.ts';
import {
  acceptGoal,
  achieveGoal,
  addGoal,
  changeGoal,
  declineGoal,
  dropGoal,
  type GoalFacts,
  type GoalStep,
} from '../../../mentoring/goals/rules.ts';
import {
  type Goal,
  GoalChange,
  GoalEnd,
  MilestoneChange,
  NewGoal,
  NewMilestone,
} from '../../../mentoring/goals/schema.ts';
import { type Answer, list, notFound, ok, type World } from '../api.ts';
import type { Answers, Asked } from './all.ts';

/*
 * Goals as the real API decides them: by the same rules, over the lists of a test's world. What
 * differs is only where they are kept.
 */

let made = 0;
const newId = () => `0197a000-0000-7000-8000-00000d${String(++made).padStart(6, '0')}`;

const problem = (status: number, detail: string, errors?: object[]): Answer => ({
  status,
  body: { type: 'about:blank', title: 'Refused', status, detail, errors },
});

const refuse = (refusal: Refusal): Answer => {
  if (refusal.refused === 'not-yours') return problem(403, refusal.why);
  if (refusal.refused === 'not-now') return problem(409, refusal.why);
  if (refusal.refused === 'stale')
    return problem(409, 'This was changed meanwhile. Read it again.');
  const { field, expected } = refusal;
  return problem(400, `${field}: ${expected}`, [{ field, message: expected }]);
};

const actIn = (world: World, mentorshipId: string): Act | Refusal | null => {
  const mentorship = world.mentorships.find(({ id }) => id === mentorshipId);
  if (!mentorship) return null;
  const at = new Date();
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: world.me.timeZone }).format(at);
  return unlessUnderWay(mentorship) ?? { by: mentorship.role, at, today };
};

const take = (goal: Goal, step: GoalStep | Refusal): Answer => {
  if (isRefusal(step)) return refuse(step);
  if (!step.event) return ok(goal);
  const { endedAt, ...set } = step.set;
  const version = goal.version + 1;
  return ok(Object.assign(goal, set, { version }, endedAt && { endedAt: endedAt.toISOString() }));
};

const decideGoal = (act: string, body: unknown, goal: GoalFacts, by: Act) => {
  const said = () => GoalEnd.parse(body ?? {});
  if (act === 'change') return changeGoal(goal, GoalChange.parse(body), by);
  if (act === 'accept') return acceptGoal(goal, GoalChange.parse(body ?? {}), by);
  if (act === 'decline') return declineGoal(goal, said(), by);
  return act === 'achieve' ? achieveGoal(goal, by) : dropGoal(goal, said(), by);
};

const createGoal = (world: World, mentorshipId: string, body: unknown, act: Act): Answer => {
  const asked = NewGoal.parse(body);
  const step = addGoal(asked, act);
  if (isRefusal(step)) return refuse(step);
  const goal: Goal = {
    ...asked,
    id: newId(),
    mentorshipId,
    state: step.set.state ?? 'active',
    addedBy: act.by,
    addedAt: act.at.toISOString(),
    proposal: null,
    milestones: [],
    endedAt: null,
    endReason: null,
    version: 1,
  };
  world.goals.unshift(goal);
  return { status: 201, body: goal };
};

const facts = (goal: Goal): MilestoneFacts[] =>
  goal.milestones.map((each) => ({
    ...each,
    reachedAt: each.reachedAt ? new Date(each.reachedAt) : null,
  }));

const walk = (
  world: World,
  goal: Goal,
  decide: (path: Path, act: Act) => PathStep | Refusal,
): Answer => {
  const act = actIn(world, goal.mentorshipId);
  if (!act) return notFound;
  const step = isRefusal(act) ? act : decide({ state: goal.state, milestones: facts(goal) }, act);
  if (isRefusal(step)) return refuse(step);
  goal.milestones = step.milestones.map(({ reachedAt, ...each }) => {
    return { ...each, goalId: goal.id, reachedAt: reachedAt?.toISOString() ?? null };
  });
  return ok(null);
};

const ofGoals = (world: World, { method, id, act, route }: Asked): Answer => {
  const goal = world.goals.find((each) => each.id === id);
  if (!goal) return notFound;
  const body = route.request().postDataJSON();
  if (method === 'GET') return ok(goal);
  if (act === 'milestones') {
    const milestone = { id: newId(), ...NewMilestone.parse(body) };
    const answer = walk(world, goal, (path, by) => addMilestone(path, milestone, by));
    return answer.status === 200 ? { status: 201, body: goal.milestones.at(-1) } : answer;
  }
  const by = actIn(world, goal.mentorshipId);
  if (!by) return notFound;
  if (isRefusal(by)) return refuse(by);
  return take(goal, decideGoal(method === 'PATCH' ? 'change' : act, body, goal, by));
};

const ofMilestones = (world: World, { method, id, route }: Asked): Answer => {
  const goal = world.goals.find(({ milestones }) => milestones.some((each) => each.id === id));
  if (!goal) return notFound;
  if (method === 'DELETE') {
    const answer = walk(world, goal, (path, by) => removeMilestone(path, id, by));
    return answer.status === 200 ? { status: 204, body: null } : answer;
  }
  const answer =
    method === 'PATCH'
      ? walk(world, goal, (path, by) =>
          changeMilestone(path, id, MilestoneChange.parse(route.request().postDataJSON()), by),
        )
      : walk(world, goal, (path, by) => reachMilestone(path, id, by));
  return answer.status === 200 ? ok(goal.milestones.find((each) => each.id === id)) : answer;
};

const order = ['active', 'proposed'];
const rank = ({ state }: Goal) => (order.indexOf(state) + 3) % 3;

export const goalAnswers: Answers = (world, asked) => {
  const { noun, method, id, act, route } = asked;
  if (noun === 'goals') return ofGoals(world, asked);
  if (noun === 'milestones') return ofMilestones(world, asked);
  if (noun !== 'mentorships' || act !== 'goals') return null;
  if (method === 'GET') {
    const own = world.goals.filter(({ mentorshipId }) => mentorshipId === id);
    return list(own.sort((one, other) => rank(one) - rank(other)));
  }
  const by = actIn(world, id);
  if (!by) return notFound;
  return isRefusal(by) ? refuse(by) : createGoal(world, id, route.request().postDataJSON(), by);
};
