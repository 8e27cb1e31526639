import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MeetingList, MeetingQuery } from '../../../mentoring/meetings/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type Page = z.infer<typeof MeetingList>;

const pageSize = '10';

/** The meetings of a mentorship: those ahead, soonest first, or those past, latest first. */
export const useMeetings = (mentorshipId: string, when: MeetingQuery['when']) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['meetings', mentorshipId, when],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ when, limit: pageSize });
      if (pageParam) query.set('cursor', pageParam);
      return api.get<Page>(`/mentorships/${mentorshipId}/meetings?${query}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  });
};
