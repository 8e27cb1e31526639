import {
  type Act,
  isRefusal,
  notNow,
  notYours,
  type Refusal,
  wrongField,
} from '../../decisions/rules.ts';
import { ownsGoals } from '../policy.ts';
import { isOpen, past } from '../rules.ts';
import type { GoalState, MilestoneChange, NewMilestone } from '../schema.ts';

export type MilestoneFacts = {
  id: string;
  title: string;
  targetDate: string | null;
  position: number;
  reachedAt: Date | null;
};

/** The goal that they belong to, with its milestones in order. */
export type Path = { state: GoalState; milestones: MilestoneFacts[] };
/** The milestones as they are after an act. */
export type PathStep = { milestones: MilestoneFacts[] };

/** More would be no path but a list of things to do. */
const most = 50;
const reached = notNow('This milestone has been reached.');
const gone = notNow('This milestone has been taken away.');

/** A milestone that may be changed or taken away: there, and not reached. */
function toPlan({ state, milestones }: Path, id: string, act: Act): MilestoneFacts | Refusal {
  const milestone = milestones.find((each) => each.id === id);
  const refusal = mayPlan(state, act);
  if (refusal) return refusal;
  if (!milestone) return gone;
  return milestone.reachedAt ? reached : milestone;
}

/** A new milestone, after the others. */
export function addMilestone(
  { state, milestones }: Path,
  { id, title, targetDate = null }: NewMilestone & { id: string },
  act: Act,
): PathStep | Refusal {
  const refusal = mayPlan(state, act);
  if (refusal) return refusal;
  if (targetDate && targetDate < act.today) return past;
  if (milestones.length >= most) return notNow(`A goal has ${most} milestones at most.`);
  const position = milestones.length + 1;
  return { milestones: [...milestones, { id, title, targetDate, position, reachedAt: null }] };
}

/** A change of one that was not reached; `position` moves it among the others that were not. */
export function changeMilestone(
  { state, milestones }: Path,
  id: string,
  { position, ...asked }: MilestoneChange,
  act: Act,
): PathStep | Refusal {
  const milestone = toPlan({ state, milestones }, id, act);
  if (isRefusal(milestone)) return milestone;
  const { title = milestone.title, targetDate = milestone.targetDate } = asked;
  if (targetDate && targetDate < act.today && targetDate !== milestone.targetDate) return past;
  const first = milestones.filter(({ reachedAt }) => reachedAt).length + 1;
  const to = position ?? milestone.position;
  if (to < first || to > milestones.length) {
    return wrongField('position', `expected a place from ${first} to ${milestones.length}`);
  }
  const others = milestones.filter((each) => each.id !== id);
  const changed = { ...milestone, title, targetDate };
  return { milestones: inOrder(others.toSpliced(to - 1, 0, changed)) };
}

/** Takes away one that was not reached. */
export function removeMilestone(
  { state, milestones }: Path,
  id: string,
  act: Act,
): PathStep | Refusal {
  const milestone = toPlan({ state, milestones }, id, act);
  if (isRefusal(milestone)) return milestone;
  return { milestones: inOrder(milestones.filter((each) => each.id !== id)) };
}

/** Reaches a milestone, which has to be the next in order. */
export function reachMilestone(
  { state, milestones }: Path,
  id: string,
  act: Act,
): PathStep | Refusal {
  if (!ownsGoals(act.by)) return menteesToDo;
  if (state !== 'active') return notNow('Milestones are reached while their goal is active.');
  const next = milestones.find(({ reachedAt }) => reachedAt === null);
  const milestone = milestones.find((each) => each.id === id);
  if (!milestone) return gone;
  if (!next || milestone.reachedAt) return reached;
  if (next.id !== id) return notNow(`“${next.title}” comes before it.`);
  return {
    milestones: milestones.map((each) => (each.id === id ? { ...each, reachedAt: act.at } : each)),
  };
}

const menteesToDo = notYours("The milestones are the mentee's.");

function mayPlan(state: GoalState, { by }: Act): Refusal | null {
  if (!ownsGoals(by)) return menteesToDo;
  return isOpen({ state }) ? null : notNow('This goal has ended.');
}

const inOrder = (milestones: MilestoneFacts[]): MilestoneFacts[] =>
  milestones.map((milestone, index) => ({ ...milestone, position: index + 1 }));
