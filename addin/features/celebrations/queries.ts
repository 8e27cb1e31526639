import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Celebration, CelebrationList } from '../../../mentoring/celebrations/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof CelebrationList>;

const keyOf = (mentorshipId: string) => ['celebrations', mentorshipId];

/** What the two of a mentorship have celebrated, newest first. */
export const useCelebrations = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(mentorshipId),
    queryFn: ({ signal }) => api.get<List>(`/mentorships/${mentorshipId}/celebrations`, signal),
    select: (list) => list.items,
  });
};

/** Posts a card to the chat of the two, on behalf of whoever is signed in. */
export const useShare = ({ id, mentorshipId }: Pick<Celebration, 'id' | 'mentorshipId'>) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Celebration>(`/celebrations/${id}/share`, {}),
    // Read anew after a refusal too: it may have been posted from elsewhere.
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(mentorshipId) }),
  });
};
