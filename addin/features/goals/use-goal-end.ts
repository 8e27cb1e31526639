import { useState } from 'react';
import type { Goal } from '../../../mentoring/goals/schema.ts';
import { Problem } from '../../api/problem.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusTitle } from '../../ui/page.tsx';
import { useGoalAct } from './queries.ts';

/** Drops a goal or declines a proposal, and says aloud that it is done. */
export const useGoalEnd = (goal: Goal, act: 'drop' | 'decline', said: string) => {
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useGoalAct(goal);
  // What was read when the form opened; null once somebody has been told that there is something newer.
  const [read, setRead] = useState<number | null>(goal.version);
  const failed = (problem: unknown) => {
    if (problem instanceof Problem && problem.status === 409) setRead(null);
  };
  return {
    busy: isPending,
    error,
    // By its promise, which settles even if the form is gone by then; an error is drawn in it.
    send: (body: { reason?: string }, done: () => void) =>
      mutateAsync({ act, body: { ...body, version: read ?? goal.version } }).then(() => {
        done();
        announce(said);
        focusTitle();
      }, failed),
  };
};
