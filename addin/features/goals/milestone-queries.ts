import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Goal, Milestone, MilestoneChange } from '../../../mentoring/goals/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { unsavedId } from '../../ui/unsaved.ts';
import { actScope, type GoalRef, goalKey, refresh } from './queries.ts';

type Steps = Milestone[];
/** Adding, changing (moving, too), removing and reaching. */
export type MilestoneAct =
  | { act: 'add'; title: string }
  | { act: 'change'; id: string; body: MilestoneChange }
  | { act: 'remove'; id: string }
  | { act: 'reach'; id: string };

const numbered = (steps: Steps): Steps =>
  steps.map((step, index) => ({ ...step, position: index + 1 }));

/** Moves a step to a position, counted from 1, and the others out of its way. */
const moved = (steps: Steps, id: string, position: number): Steps => {
  const step = steps.find((each) => each.id === id);
  const others = steps.filter((each) => each.id !== id);
  return step ? others.toSpliced(position - 1, 0, step) : steps;
};

/** What the milestones will be once the API has done its part; reaching one is only shown when it is true. */
export const foreseen = (goalId: string, steps: Steps, asked: MilestoneAct): Steps => {
  if (asked.act === 'reach') return steps;
  if (asked.act === 'remove') return numbered(steps.filter(({ id }) => id !== asked.id));
  if (asked.act === 'add') {
    const step = {
      id: unsavedId(),
      goalId,
      title: asked.title,
      targetDate: null,
      position: 0,
      reachedAt: null,
    };
    return numbered([...steps, step]);
  }
  const { position, ...body } = asked.body;
  const changed = steps.map((step) => (step.id === asked.id ? { ...step, ...body } : step));
  return position ? numbered(moved(changed, asked.id, position)) : changed;
};

/**
 * Works on a goal's milestones: shown at once, taken back where the API refuses. One after the
 * other, so that milestones added quickly keep their order.
 */
export const useMilestoneAct = (ref: GoalRef) => {
  const api = useApi();
  const queries = useQueryClient();
  const key = goalKey(ref);
  const mutationKey = ['milestones', ref.id];

  const send = (asked: MilestoneAct): Promise<unknown> => {
    if (asked.act === 'add') return api.post(`/goals/${ref.id}/milestones`, { title: asked.title });
    const path = `/milestones/${asked.id}`;
    if (asked.act === 'reach') return api.post(`${path}/reach`, {});
    return asked.act === 'remove' ? api.delete(path) : api.patch(path, asked.body);
  };

  return useMutation({
    mutationKey,
    scope: actScope(ref.id),
    mutationFn: send,
    onMutate: async (asked) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Goal>(key);
      queries.setQueryData<Goal>(
        key,
        (goal) => goal && { ...goal, milestones: foreseen(goal.id, goal.milestones, asked) },
      );
      return { before };
    },
    onError: (_error, _asked, kept) => queries.setQueryData(key, kept?.before),
    // The last of several reads what is true: an earlier reading would undo what is still on its way.
    onSettled: () =>
      queries.isMutating({ mutationKey }) <= 1 ? refresh(queries, ref.mentorshipId) : undefined,
  });
};
