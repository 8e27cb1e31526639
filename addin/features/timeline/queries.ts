import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Timeline } from '../../../mentoring/timeline/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type Page = z.infer<typeof Timeline>;

const keyOf = (mentorshipId: string) => ['timeline', mentorshipId];

/** All that happened in a mentorship, newest first, a page at a time. */
export const useTimeline = (mentorshipId: string) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...keyOf(mentorshipId), 'all'],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam ? `?cursor=${pageParam}` : '';
      return api.get<Page>(`/mentorships/${mentorshipId}/timeline${query}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
};

/** What happened in it since a moment. */
export const useTimelineSince = (mentorshipId: string, since: string) => {
  const api = useApi();
  return useQuery({
    queryKey: [...keyOf(mentorshipId), since],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ since });
      return api.get<Page>(`/mentorships/${mentorshipId}/timeline?${query}`, signal);
    },
    select: (page) => page.items,
  });
};
