import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MeetingList } from '../../../mentoring/meetings/schema.ts';
import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { Timeline, TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { useApi } from '../../api/api-context.tsx';
import { toldOnce } from './told-once.ts';

type Page = z.infer<typeof Timeline>;

/** As many as the API gives at once. */
const pageOfNews = '100';

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

/** The last hundred meetings that were to be, whatever became of them. */
export const usePastMeetings = (mentorshipId: string) => {
  const api = useApi();
  const query = `when=past&limit=${pageOfNews}`;
  return useQuery({
    queryKey: ['meetings', mentorshipId, 'past', 'all'],
    queryFn: ({ signal }) =>
      api.get<z.infer<typeof MeetingList>>(
        `/mentorships/${mentorshipId}/meetings?${query}`,
        signal,
      ),
    select: ({ items }) => items,
  });
};

type News = {
  mentorshipId: string;
  since: string;
  /** Whose own acts are no news to them. */
  role: Side;
  /** How many are shown; what comes after them is not read. */
  most: number;
};

/** What the other one did in it since a moment, and the calendar, newest first; read on for until there is enough. */
export const useNews = ({ mentorshipId, since, role, most }: News) => {
  const api = useApi();
  return useQuery({
    queryKey: [...keyOf(mentorshipId), since],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ since, limit: pageOfNews });
      let news: TimelineEntry[] = [];
      for (;;) {
        const path = `/mentorships/${mentorshipId}/timeline?${query}`;
        const { items, next } = await api.get<Page>(path, signal);
        news = toldOnce([...news, ...items.filter(({ by }) => by !== role)]);
        if (!next || news.length >= most) return news;
        query.set('cursor', next);
      }
    },
  });
};
