import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Goal,
  GoalChange,
  GoalEnd,
  GoalList,
  NewGoal,
} from '../../../mentoring/goals/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { Problem } from '../../api/problem.ts';

type List = z.infer<typeof GoalList>;
/** A goal as the page of its mentorship knows it. */
export type GoalRef = Pick<Goal, 'id' | 'mentorshipId'>;

const listKey = (mentorshipId: string) => ['goals', mentorshipId, 'list'];
/** Where one goal is kept. */
export const goalKey = ({ id, mentorshipId }: GoalRef) => ['goals', mentorshipId, id];

/** The goals of a mentorship: active, proposed, and then those that ended, newest first. */
export const useGoals = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: listKey(mentorshipId),
    queryFn: ({ signal }) => api.get<List>(`/mentorships/${mentorshipId}/goals`, signal),
    select: (list) => list.items,
  });
};

/** One goal; at once, where the list has brought it already. */
export const useGoal = (ref: GoalRef) => {
  const api = useApi();
  const queries = useQueryClient();
  const listed = () =>
    queries.getQueryData<List>(listKey(ref.mentorshipId))?.items.find((each) => each.id === ref.id);
  return useQuery({
    queryKey: goalKey(ref),
    queryFn: ({ signal }) => api.get<Goal>(`/goals/${ref.id}`, signal),
    placeholderData: listed,
  });
};

/** Puts the API's answer in place, and has everything of the mentorship's goals read anew. */
const keep = (queries: QueryClient) => (goal: Goal) => {
  queries.setQueryData(goalKey(goal), goal);
  return refresh(queries, goal.mentorshipId);
};

/** What is done to one goal is done in the order in which it was asked for: a milestone reached, then the goal. */
export const actScope = (goalId: string) => ({ id: `goal ${goalId}` });

/** Has the goals of a mentorship read anew. */
export const refresh = (queries: QueryClient, mentorshipId: string) =>
  queries.invalidateQueries({ queryKey: ['goals', mentorshipId] });

/** A new goal of the mentee's, or one that the mentor proposes. */
export const useAddGoal = (mentorshipId: string) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (goal: NewGoal) => api.post<Goal>(`/mentorships/${mentorshipId}/goals`, goal),
    onSuccess: keep(queries),
  });
};

/** What can be done with a goal, by the names of the routes. */
export type GoalAct =
  | { act: 'change' | 'accept'; body: GoalChange }
  | { act: 'decline' | 'drop'; body: GoalEnd }
  | { act: 'achieve'; body: Record<string, never> };

/** Changes a goal, or moves it on. Where it had been changed meanwhile, what it is now is read. */
export const useGoalAct = (ref: GoalRef) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    scope: actScope(ref.id),
    mutationFn: ({ act, body }: GoalAct) =>
      act === 'change'
        ? api.patch<Goal>(`/goals/${ref.id}`, body)
        : api.post<Goal>(`/goals/${ref.id}/${act}`, body),
    onSuccess: keep(queries),
    onError: (error) =>
      error instanceof Problem && error.status === 409
        ? refresh(queries, ref.mentorshipId)
        : undefined,
  });
};
