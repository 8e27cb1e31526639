import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  FollowUp,
  FollowUpChange,
  FollowUpDone,
  FollowUpList,
  NewFollowUp,
} from '../../../mentoring/follow-ups/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof FollowUpList>;

const keyOf = (mentorshipId: string) => ['follow-ups', mentorshipId];

/** What the two of a mentorship promised, open and ended. */
export const useFollowUps = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(mentorshipId),
    queryFn: ({ signal }) => api.get<List>(`/mentorships/${mentorshipId}/follow-ups`, signal),
    select: (list) => list.items,
  });
};

/** Changes the list that is shown, if one is; gives the way back. */
const useShown = (mentorshipId: string) => {
  const queries = useQueryClient();
  const queryKey = keyOf(mentorshipId);
  return {
    put: (followUp: FollowUp) =>
      queries.setQueryData<List>(queryKey, (list) => {
        if (!list) return list;
        const others = list.items.filter(({ id }) => id !== followUp.id);
        return { ...list, items: [...others, followUp] };
      }),
    /** A reading that is under way would bring back what is being changed. */
    still: () => queries.cancelQueries({ queryKey }),
    readAnew: () => queries.invalidateQueries({ queryKey }),
  };
};

/** Writes down a promise. */
export const useAddFollowUp = (mentorshipId: string) => {
  const api = useApi();
  const { put } = useShown(mentorshipId);
  return useMutation({
    mutationFn: (body: NewFollowUp) =>
      api.post<FollowUp>(`/mentorships/${mentorshipId}/follow-ups`, body),
    onSuccess: put,
  });
};

/** Changes one; what the other side changed or ended meanwhile is read when it is refused. */
export const useChangeFollowUp = ({ id, mentorshipId }: FollowUp) => {
  const api = useApi();
  const { put, readAnew } = useShown(mentorshipId);
  return useMutation({
    mutationFn: (body: FollowUpChange) => api.patch<FollowUp>(`/follow-ups/${id}`, body),
    onSuccess: put,
    onError: readAnew,
  });
};

type Ending = {
  followUp: FollowUp;
  as: 'done' | 'drop';
  body: FollowUpDone | { reason?: string };
};

const useEnding = () => {
  const api = useApi();
  return ({ followUp, as, body }: Ending) =>
    api.post<FollowUp>(`/follow-ups/${followUp.id}/${as}`, body);
};

/** Ends one with some words, which stay in their form until that has worked. */
export const useEndFollowUp = (mentorshipId: string) => {
  const { put, readAnew } = useShown(mentorshipId);
  return useMutation({ mutationFn: useEnding(), onSuccess: put, onError: readAnew });
};

/** Ticks one off, at once to the eye; it comes back where that is refused. */
export const useTickOff = (mentorshipId: string) => {
  const end = useEnding();
  const { put, still, readAnew } = useShown(mentorshipId);
  return useMutation({
    mutationFn: (followUp: FollowUp) => end({ followUp, as: 'done', body: {} }),
    onMutate: async (followUp) => {
      await still();
      put({ ...followUp, state: 'done', overdue: false, endedAt: new Date().toISOString() });
    },
    onSuccess: put,
    onError: (_, followUp) => {
      put(followUp);
      return readAnew();
    },
  });
};
