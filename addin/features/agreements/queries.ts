import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Agreement,
  AgreementTerms,
  AgreementVersionList,
} from '../../../mentoring/agreements/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof AgreementVersionList>;

const keyOf = (mentorshipId: string) => ['agreements', mentorshipId];
const versionsKeyOf = (mentorshipId: string) => [...keyOf(mentorshipId), 'versions'];
const pathOf = (mentorshipId: string) => `/mentorships/${mentorshipId}/agreement`;

/** What the two of a mentorship agreed, and what waits for them. */
export const useAgreement = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(mentorshipId),
    queryFn: ({ signal }) => api.get<Agreement>(pathOf(mentorshipId), signal),
  });
};

/** All versions, newest first. */
export const useVersions = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: versionsKeyOf(mentorshipId),
    queryFn: ({ signal }) => api.get<List>(`${pathOf(mentorshipId)}/versions`, signal),
    select: (list) => list.items,
  });
};

/** Puts the API's answer in place; what it refused, somebody else has changed, and is read anew. */
const useKeep = (mentorshipId: string) => {
  const queries = useQueryClient();
  return {
    onSuccess: (agreement: Agreement) => {
      queries.setQueryData(keyOf(mentorshipId), agreement);
      void queries.invalidateQueries({ queryKey: versionsKeyOf(mentorshipId) });
    },
    onError: () => queries.invalidateQueries({ queryKey: keyOf(mentorshipId) }),
  };
};

type Written = { version: number; terms: AgreementTerms };

/** Writes a version after the one named. */
export const useWrite = (mentorshipId: string) => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: Written) => api.put<Agreement>(pathOf(mentorshipId), body),
    ...useKeep(mentorshipId),
  });
};

/** Signs the version that was read. */
export const useSign = (mentorshipId: string) => {
  const api = useApi();
  return useMutation({
    mutationFn: (version: number) =>
      api.post<Agreement>(`${pathOf(mentorshipId)}/sign`, { version }),
    ...useKeep(mentorshipId),
  });
};
