import { useQuery } from '@tanstack/react-query';
import { fetchPeople, type Person } from './api.ts';
import { setSearchParams, useSearchParam } from './search-params.ts';

/** Everybody in the tenant. */
export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: fetchPeople });

/** Who one is on this page: `?user=<id>`, or the first of the people. */
export function usePlayedPerson() {
  const people = usePeople();
  const [id] = useSearchParam('user');
  const all = people.data ?? [];
  const person: Person | undefined = all.find((one) => one.id === id) ?? all[0];
  return {
    people,
    all,
    person,
    play: (userId: string) => setSearchParams({ user: userId, sub: undefined }),
  };
}

export const firstName = (person: Person) => person.displayName.split(' ')[0] ?? person.displayName;

export const outlookUrl = (userId: string) => `/outlook/?user=${encodeURIComponent(userId)}`;
export const teamsUrl = (userId: string) => `/teams/?user=${encodeURIComponent(userId)}`;
