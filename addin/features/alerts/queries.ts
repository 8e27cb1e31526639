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

/** Says that an alert has been read; it stays until the pattern ends. */
export const useAcknowledge = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<Alert>(`/alerts/${id}/acknowledge`, {}),
    onSuccess: (alert) =>
      queries.setQueryData<List>(
        key,
        (list) =>
          list && {
            ...list,
            items: list.items.map((each) => (each.id === alert.id ? alert : each)),
          },
      ),
  });
};
