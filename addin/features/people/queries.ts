import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Me, PersonList } from '../../../mentoring/people/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof PersonList>;

/** Who is signed in. */
export const useMe = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => api.get<Me>('/me', signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** The fewest characters that the directory is searched for. */
export const shortestSearch = 2;

/** People whose name or address begins so. */
export const usePeople = (search: string) => {
  const api = useApi();
  return useQuery({
    queryKey: ['people', search],
    queryFn: ({ signal }) => api.get<List>(`/people?${new URLSearchParams({ search })}`, signal),
    enabled: search.length >= shortestSearch,
    placeholderData: keepPreviousData,
    select: (list) => list.items,
  });
};
