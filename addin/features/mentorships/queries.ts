import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Mentorship,
  MentorshipList,
  MentorshipRequest,
} from '../../../mentoring/mentorships/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { isRefusal } from '../../api/problem.ts';

type List = z.infer<typeof MentorshipList>;

const key = ['mentorships'];

/** My mentorships, in either role. */
export const useMentorships = () => {
  const api = useApi();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<List>('/mentorships', signal),
    select: (list) => list.items,
  });
};

/** One mentorship; at once, where the list has brought it already. */
export const useMentorship = (id: string) => {
  const api = useApi();
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => api.get<Mentorship>(`/mentorships/${id}`, signal),
    placeholderData: () => queries.getQueryData<List>(key)?.items.find((each) => each.id === id),
  });
};

/** Puts the API's answer in place, and has the list read anew. */
const useKeep = () => {
  const queries = useQueryClient();
  return (mentorship: Mentorship) => {
    queries.setQueryData([...key, mentorship.id], mentorship);
    return queries.invalidateQueries({ queryKey: key, exact: true });
  };
};

/** Asks someone to be one's mentor. */
export const useAskForMentor = () => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: MentorshipRequest) => api.post<Mentorship>('/mentorships', body),
    onSuccess: useKeep(),
  });
};

/** What can be done about a request, or with a mentorship. */
export type LifeAct = 'accept' | 'decline' | 'ask' | 'reply' | 'pause' | 'resume' | 'close';

/** Acts on a mentorship. What is refused has been changed by the other one meanwhile, and is read anew. */
export const useAct = (id: string) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ act, body }: { act: LifeAct; body: object }) =>
      api.post<Mentorship>(`/mentorships/${id}/${act}`, body),
    onSuccess: useKeep(),
    onError: (error) => {
      if (isRefusal(error)) void queries.invalidateQueries({ queryKey: key });
    },
  });
};
