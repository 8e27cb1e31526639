import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PossibleMeeting, PossibleMeetingList } from '../../../mentoring/meetings/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof PossibleMeetingList>;

const keyOf = (mentorshipId: string) => ['possible-meetings', mentorshipId];
const pathOf = (mentorshipId: string) => `/mentorships/${mentorshipId}/possible-meetings`;

/** Other one-to-ones of the two, from the reader's own calendar. */
export const usePossibleMeetings = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(mentorshipId),
    queryFn: ({ signal }) => api.get<List>(pathOf(mentorshipId), signal),
    select: (list) => list.items,
    staleTime: 300_000,
  });
};

/** Says whether one is theirs: it leaves the question at once, and comes back where that fails. */
export const useAnswerPossible = (mentorshipId: string) => {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = keyOf(mentorshipId);
  return useMutation({
    mutationFn: ({ meeting: { eventId }, ours }: { meeting: PossibleMeeting; ours: boolean }) =>
      api.post<undefined>(pathOf(mentorshipId), { eventId, ours }),
    onMutate: async ({ meeting }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData<List>(queryKey);
      queries.setQueryData<List>(
        queryKey,
        (list) =>
          list && { ...list, items: list.items.filter((each) => each.eventId !== meeting.eventId) },
      );
      return before;
    },
    onError: (_error, _answer, before) => queries.setQueryData(queryKey, before),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['meetings', mentorshipId] }),
  });
};
