import { useInfiniteQuery } from '@tanstack/react-query';
import type { MeetingTimes } from '../../../mentoring/meetings/schema.ts';
import { useApi } from '../../api/api-context.tsx';

const hour = 3_600_000;
const days = 14;
/** Nobody plans farther ahead by picking from a list. */
const farthest = 60 * 24 * hour;

/** Where the next look begins: in the night after the last time found, or where this look ended. */
const lookOn = ({ items }: MeetingTimes, from: string | null): string | undefined => {
  const last = items.at(-1);
  const next = last
    ? Date.parse(last.start) + 12 * hour
    : Date.parse(from ?? new Date().toISOString()) + days * 24 * hour;
  return next < Date.now() + farthest ? new Date(next).toISOString() : undefined;
};

/** Times of that length at which both are free and at work, soonest first, and later ones on demand. */
export const useMeetingTimes = (mentorshipId: string, minutes: number) => {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['meeting-times', mentorshipId, minutes],
    queryFn: ({ pageParam: from }) =>
      api.post<MeetingTimes>(`/mentorships/${mentorshipId}/meeting-times`, {
        days,
        minutes,
        ...(from && { from }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page, _pages, from) => lookOn(page, from),
    // Calendars change, and nothing says so here.
    refetchOnMount: 'always',
  });
};
