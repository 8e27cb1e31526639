import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MeetingList } from '../../../mentoring/meetings/schema.ts';
import type { Mentorship } from '../../../mentoring/mentorships/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type Page = z.infer<typeof MeetingList>;

/** More than the weeks of the rhythm hold, at the busiest. */
const most = '60';

/** The latest meetings, as many as it takes to see a rhythm. */
export const useLatestMeetings = (mentorshipId: string) => {
  const api = useApi();
  const query = new URLSearchParams({ when: 'past', limit: most });
  return useQuery({
    queryKey: ['meetings', mentorshipId, 'latest'],
    queryFn: ({ signal }) =>
      api.get<Page>(`/mentorships/${mentorshipId}/meetings?${query}`, signal),
    select: (page) => page.items,
  });
};

/** Says that the reader has looked at a mentorship. */
export const useSeen = (mentorshipId: string) => {
  const api = useApi();
  return useMutation({
    mutationFn: () => api.post<Mentorship>(`/mentorships/${mentorshipId}/seen`, {}),
  });
};
