import {
  type Act,
  difference,
  notNow,
  notYours,
  type Refusal,
  stale,
  wrongField,
} from '../decisions/rules.ts';
import type { EventType } from '../events/schema.ts';
import type { Side } from '../mentorships/schema.ts';
import { ownsGoals, proposedIt } from './policy.ts';
import type { GoalChange, GoalEnd, GoalProposal, GoalState, NewGoal } from './schema.ts';

/** A goal, as far as decisions about it are concerned. */
export type GoalFacts = NewGoal & {
  state: GoalState;
  addedBy: Side;
  proposal: GoalProposal | null;
  version: number;
};

/** What an act changes, and the event that tells of it; without an event nothing has changed. */
export type GoalStep = {
  set: Partial<
    Pick<GoalFacts, 'state' | 'title' | 'measure' | 'targetDate' | 'proposal'> & {
      endedAt: Date;
      endReason: string | null;
    }
  >;
  event: Extract<EventType, `goal.${string}`> | null;
};
type Decided = GoalStep | Refusal;

const nothing: GoalStep = { set: {}, event: null };
const ended = notNow('This goal has ended.');
const unanswered = notNow('This goal is proposed, and waits for an answer.');
const menteesToDo = notYours("This is the mentee's to do; a mentor can propose a change.");

/** A new goal: the mentee's is one at once, the mentor's is a proposal. */
export function addGoal({ targetDate }: NewGoal, { by, today }: Act): GoalStep | Refusal {
  if (targetDate < today) return past;
  return ownsGoals(by)
    ? { set: { state: 'active' }, event: 'goal.added' }
    : { set: { state: 'proposed' }, event: 'goal.proposed' };
}

/**
 * A change. The mentee's holds at once; so does the mentor's to what they proposed themself. The mentor's to
 * a goal that stands is added to what they propose.
 */
export function changeGoal(goal: GoalFacts, asked: GoalChange, act: Act): Decided {
  if (!isOpen(goal)) return ended;
  if (isStale(goal, asked)) return stale;
  const proposes = goal.state === 'active' && !ownsGoals(act.by);
  const set = difference(goal, proposes ? { ...goal.proposal, ...given(asked) } : asked, fields);
  if (isPast(given(asked).targetDate, goal, act)) return past;
  if (proposes) return propose(goal, set);
  if (isEmpty(set)) return nothing;
  return { set: { ...set, proposal: leftOf(goal, set) }, event: 'goal.changed' };
}

/** A proposal that says again what the goal says is none: so the mentor takes one back. */
function propose(goal: GoalFacts, differs: GoalProposal): GoalStep {
  if (same(differs, goal.proposal ?? {})) return nothing;
  return isEmpty(differs)
    ? { set: { proposal: null }, event: 'goal.changed' }
    : { set: { proposal: differs, endReason: null }, event: 'goal.proposed' };
}

/** The mentee accepts what the mentor proposed, as it is or altered. */
export function acceptGoal(goal: GoalFacts, altered: GoalChange, act: Act): Decided {
  if (!ownsGoals(act.by)) return menteesToDo;
  if (!awaitsAnswer(goal)) return notNow('There is no proposal to accept.');
  if (isStale(goal, altered)) return stale;
  const set = difference(goal, { ...goal.proposal, ...given(altered) }, fields);
  const targetDate =
    goal.state === 'proposed' ? (set.targetDate ?? goal.targetDate) : set.targetDate;
  if (targetDate && targetDate < act.today) return past;
  const accepted = { ...set, state: 'active' as const, proposal: null, endReason: null };
  return { set: accepted, event: 'goal.accepted' };
}

/** The mentee declines what the mentor proposed; a goal that stood before stands as it was. */
export function declineGoal(goal: GoalFacts, said: GoalEnd, act: Act): Decided {
  if (!ownsGoals(act.by)) return menteesToDo;
  if (!awaitsAnswer(goal)) return notNow('There is no proposal to decline.');
  if (isStale(goal, said)) return stale;
  const reason = said.reason || null;
  return goal.state === 'proposed'
    ? { set: end('declined', reason, act), event: 'goal.declined' }
    : { set: { proposal: null, endReason: reason }, event: 'goal.declined' };
}

export function achieveGoal(goal: GoalFacts, act: Act): Decided {
  if (!ownsGoals(act.by)) return menteesToDo;
  if (goal.state !== 'active') return goal.state === 'proposed' ? unanswered : ended;
  return { set: end('achieved', null, act), event: 'goal.achieved' };
}

/** The mentee drops a goal; the mentor takes back one that they proposed and nobody has answered. */
export function dropGoal(goal: GoalFacts, said: GoalEnd, act: Act): Decided {
  if (!isOpen(goal)) return ended;
  const isProposed = goal.state === 'proposed';
  const own = isProposed ? proposedIt(goal, act.by) : ownsGoals(act.by);
  if (!own) return isProposed ? unanswered : menteesToDo;
  if (isStale(goal, said)) return stale;
  return { set: end('dropped', said.reason || null, act), event: 'goal.dropped' };
}

/** It may still be changed. */
export const isOpen = ({ state }: Pick<GoalFacts, 'state'>): boolean =>
  state === 'proposed' || state === 'active';

/** The mentor has proposed it, or a change of it, and the mentee has not answered. */
export const awaitsAnswer = ({ state, proposal }: Pick<GoalFacts, 'state' | 'proposal'>): boolean =>
  state === 'proposed' || (state === 'active' && proposal !== null);

const end = (state: GoalState, endReason: string | null, { at }: Act) => ({
  state,
  proposal: null,
  endedAt: at,
  endReason,
});

export const past = wrongField('targetDate', 'expected a day that is not over yet');
const isPast = (day: string | undefined, goal: GoalFacts, { today }: Act): boolean =>
  day !== undefined && day < today && day !== goal.targetDate;

const isStale = ({ version }: GoalFacts, asked: Pick<GoalChange, 'version'>): boolean =>
  asked.version !== undefined && asked.version !== version;

const fields = ['title', 'measure', 'targetDate'] as const;

/** What was given of a change. */
const given = (asked: GoalChange): GoalProposal =>
  Object.fromEntries(
    fields.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]])),
  );

/** What the mentor's proposal still would change once the goal has changed. */
function leftOf(goal: GoalFacts, set: GoalProposal): GoalProposal | null {
  const left = difference({ ...goal, ...set }, goal.proposal ?? {}, fields);
  return isEmpty(left) ? null : left;
}

const isEmpty = (proposal: GoalProposal): boolean => Object.keys(proposal).length === 0;
const same = (a: GoalProposal, b: GoalProposal): boolean =>
  fields.every((name) => a[name] === b[name]);
