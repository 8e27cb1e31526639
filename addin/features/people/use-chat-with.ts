import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { PersonList, PersonRef } from '../../../mentoring/people/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { Problem } from '../../api/problem.ts';
import { useHost } from '../../host/host-context.tsx';
import { t } from '../../locale/i18n.ts';
import { callName } from './names.ts';

type List = z.infer<typeof PersonList>;

/**
 * Opens the reader's chat with somebody; `open` is absent where the host has no chats, and while that is not
 * known. Teams wants the address of whom to write to, which only the directory has.
 */
export const useChatWith = (person: PersonRef) => {
  const api = useApi();
  const { chats } = useHost();
  const { data: openChat } = useQuery({
    queryKey: ['host', 'chats'],
    queryFn: async () => (await chats?.()) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const search = new URLSearchParams({ search: person.displayName.slice(0, 80) });
      const { items } = await api.get<List>(`/people?${search}`);
      const mail = items.find(({ id }) => id === person.id)?.mail;
      if (!mail) throw new Problem(404, t('alertCard.noAddress', { name: callName(person) }));
      await openChat?.(mail);
    },
  });
  return { open: openChat ? () => mutate() : undefined, busy: isPending, error };
};
