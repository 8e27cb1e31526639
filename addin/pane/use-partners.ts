import { useQueries } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Mentorship } from '../../mentoring/mentorships/schema.ts';
import type { PersonList } from '../../mentoring/people/schema.ts';
import { useApi } from '../api/api-context.tsx';
import { useMentorships } from '../features/mentorships/queries.ts';
import { partnerOf } from '../features/mentorships/words.ts';

type List = z.infer<typeof PersonList>;

/** The other one of a mentorship, with the address that Outlook knows them by; null while it is looked up. */
export type Partner = { mentorship: Mentorship; mail: string | null; name: string };

/** As the directory is searched. */
const longestSearch = 80;

/** My mentorships that are going on, with whom; undefined until they are read. */
export const usePartners = (): Partner[] | undefined => {
  const api = useApi();
  const { data } = useMentorships();
  const going = data?.filter(({ state }) => state === 'active') ?? [];
  const people = useQueries({
    queries: going.map((mentorship) => {
      const search = partnerOf(mentorship).displayName.slice(0, longestSearch);
      return {
        queryKey: ['people', search],
        queryFn: () => api.get<List>(`/people?${new URLSearchParams({ search })}`),
        staleTime: Number.POSITIVE_INFINITY,
      };
    }),
  });
  return (
    data &&
    going.map((mentorship, place) => {
      const { id, displayName } = partnerOf(mentorship);
      const found = people[place]?.data?.items.find((each) => each.id === id);
      return { mentorship, name: displayName, mail: found?.mail?.toLowerCase() ?? null };
    })
  );
};
