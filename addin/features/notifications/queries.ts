import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Notification, NotificationList } from '../../../mentoring/notifications/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof NotificationList>;

const key = ['notifications'];

/** What I should hear, latest first. */
export const useNotifications = () => {
  const api = useApi();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<List>('/notifications', signal),
    select: (list) => list.items,
  });
};

/** Marks one as read. */
export const useMarkRead = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<Notification>(`/notifications/${id}/read`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
};
