import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  ImportantDate,
  ImportantDateChange,
  ImportantDateList,
  NewImportantDate,
} from '../../../mentoring/important-dates/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type List = z.infer<typeof ImportantDateList>;

const keyOf = (mentorshipId: string) => ['important-dates', mentorshipId];

/** Whether an entry of the reader's calendar is marked as one that matters; null where it is not. */
export const useImportantDateOf = (mentorshipId: string, eventId: string | null) => {
  const api = useApi();
  return useQuery({
    queryKey: [...keyOf(mentorshipId), 'of', eventId],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ eventId: eventId ?? '' });
      return api.get<List>(`/mentorships/${mentorshipId}/important-dates?${query}`, signal);
    },
    select: ({ items }) => items[0] ?? null,
    enabled: eventId !== null,
  });
};

/** The dates that matter to the mentee: those to come first, the soonest first. */
export const useImportantDates = (mentorshipId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: [...keyOf(mentorshipId), 'all'],
    queryFn: ({ signal }) => api.get<List>(`/mentorships/${mentorshipId}/important-dates`, signal),
    select: ({ items }) => items,
  });
};

const useReadAnew = (mentorshipId: string) => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOf(mentorshipId) });
};

/** Says that something matters. */
export const useAddImportantDate = (mentorshipId: string) => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: NewImportantDate) =>
      api.post<ImportantDate>(`/mentorships/${mentorshipId}/important-dates`, body),
    onSuccess: useReadAnew(mentorshipId),
  });
};

/** Changes one, or says how it went. */
export const useChangeImportantDate = ({ id, mentorshipId }: ImportantDate) => {
  const api = useApi();
  return useMutation({
    mutationFn: (body: ImportantDateChange) =>
      api.patch<ImportantDate>(`/important-dates/${id}`, body),
    onSettled: useReadAnew(mentorshipId),
  });
};

/** Says that one does not matter any more. */
export const useRemoveImportantDate = ({ id, mentorshipId }: ImportantDate) => {
  const api = useApi();
  return useMutation({
    mutationFn: () => api.delete(`/important-dates/${id}`),
    onSettled: useReadAnew(mentorshipId),
  });
};
