import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Meeting, MeetingList, MeetingQuery } from '../../../mentoring/meetings/schema.ts';
import { useApi } from '../../api/api-context.tsx';

type Page = z.infer<typeof MeetingList>;

const pageSize = '10';
const keyOf = (mentorshipId: string) => ['meetings', mentorshipId];
const keyOfOne = (mentorshipId: string, id: string) => [...keyOf(mentorshipId), 'one', id];

/** The meetings of a mentorship: those ahead, soonest first, or those past, latest first. */
export const useMeetings = (mentorshipId: string, when: MeetingQuery['when']) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...keyOf(mentorshipId), when],
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

/** One meeting. */
export const useMeeting = (mentorshipId: string, id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOfOne(mentorshipId, id),
    queryFn: ({ signal }) => api.get<Meeting>(`/meetings/${id}`, signal),
  });
};

/** Puts the API's answer in place, and has the lists read anew. */
export const useKeepMeeting = () => {
  const queries = useQueryClient();
  return (meeting: Meeting) => {
    const { id, mentorshipId } = meeting;
    queries.setQueryData(keyOfOne(mentorshipId, id), meeting);
    for (const when of ['upcoming', 'past']) {
      void queries.invalidateQueries({ queryKey: [...keyOf(mentorshipId), when] });
    }
  };
};

/** Has a meeting read anew, because somebody else has changed it. */
export const useReadMeetingAnew = ({ id, mentorshipId }: Meeting) => {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keyOfOne(mentorshipId, id) });
};
