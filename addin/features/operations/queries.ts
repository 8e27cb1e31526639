import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { FailedDeliveryList } from '../../../mentoring/notifications/delivery/schema.ts';
import type { PingAnswer, Webhook, WebhookWithSecret } from '../../../mentoring/webhooks/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { Problem } from '../../api/problem.ts';
import { useHost } from '../../host/host-context.tsx';

type Failed = z.infer<typeof FailedDeliveryList>;
export type Secret = Pick<z.infer<typeof WebhookWithSecret>, 'secret'>;

/** The messages that reached nobody, the last first. */
export const useFailedDeliveries = () => {
  const api = useApi();
  return useQuery({
    queryKey: ['operations', 'deliveries'],
    queryFn: ({ signal }) => api.get<Failed>('/operations/deliveries', signal),
    staleTime: 0,
    select: (list) => list.items,
  });
};

/** Opens the queues in a window of their own. Its address is good for one window, and for a minute. */
export const useOpenQueues = () => {
  const api = useApi();
  const { openLink } = useHost();
  return useMutation({
    mutationFn: () => api.post<{ url: string }>('/operations/session', {}),
    onSuccess: ({ url }) => openLink(url),
  });
};

const webhook = ['operations', 'webhook'];

/** Where our own programs hear of events; null where they do not. */
export const useWebhook = () => {
  const api = useApi();
  return useQuery({
    queryKey: webhook,
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get<Webhook>('/webhook', signal).catch((error: Error) => {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }),
  });
};

/** What can be done about the webhook; each has it read anew, and only a secret is handed on. */
export const useWebhookAct = <Answer>(act: (api: ReturnType<typeof useApi>) => Promise<Answer>) => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => act(api),
    // A secret is not to be kept longer than it is shown.
    gcTime: 0,
    onSettled: () => queries.invalidateQueries({ queryKey: webhook }),
  });
};

export const setWebhook = (url: string) => (api: ReturnType<typeof useApi>) =>
  api.put<Webhook & Secret>('/webhook', { url });
export const renewSecret = (api: ReturnType<typeof useApi>) =>
  api.post<Webhook & Secret>('/webhook/secret', {});
export const removeWebhook = (api: ReturnType<typeof useApi>) => api.delete('/webhook');
export const testWebhook = (api: ReturnType<typeof useApi>) =>
  api.post<PingAnswer>('/webhook/test', {});
