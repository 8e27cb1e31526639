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

const read =
  (ids: string[], readAt: string) =>
  (list?: List): List | undefined =>
    list && {
      ...list,
      items: list.items.map((each) => (ids.includes(each.id) ? { ...each, readAt } : each)),
    };

/** Marks some as read: at once to the eye, and as the API has it when it has answered. */
export const useMarkRead = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      Promise.all(ids.map((id) => api.post<Notification>(`/notifications/${id}/read`, {}))),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: key });
      queries.setQueryData(key, read(ids, new Date().toISOString()));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
};
