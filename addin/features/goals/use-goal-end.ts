import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { type GoalRef, useGoalAct } from './queries.ts';

/** Drops a goal or declines a proposal, and says aloud that it is done. */
export const useGoalEnd = (goal: GoalRef, act: 'drop' | 'decline', said: string) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useGoalAct(goal);
  return {
    busy: isPending,
    error,
    // By its promise, which settles even if the form is gone by then; an error is drawn in it.
    send: (body: { reason?: string }, done: () => void) =>
      mutateAsync({ act, body }).then(
        () => {
          done();
          announce(said);
          focusTitle();
        },
        () => {},
      ),
  };
};
