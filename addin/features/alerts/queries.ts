import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Alert, AlertList } from '../../../mentoring/alerts/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof AlertList>;

const key = ['alerts'];

/** Open and acknowledged alerts of all my mentorships. */
export const useAlerts = () => {
  const api = useApi();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<List>('/alerts', signal),
    select: (list) => list.items,
  });
};

/** Says that alerts have been read; they stay until the pattern ends. */
export const useAcknowledge = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      Promise.all(ids.map((id) => api.post<Alert>(`/alerts/${id}/acknowledge`, {}))),
    onSuccess(read) {
      queries.setQueryData<List>(
        key,
        (list) =>
          list && {
            ...list,
            items: list.items.map((each) => read.find(({ id }) => id === each.id) ?? each),
          },
      );
      // What told of them is read as well.
      void queries.invalidateQueries({ queryKey: ['notifications'] });
    },
  });
};
