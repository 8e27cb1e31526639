import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, Unsure } from './problem.ts';

const worthRetrying = (failures: number, error: unknown) => failures < 2 && !isRefusal(error);

/** What the tab remembers of the API. The stream says when it is out of date, not the clock. */
export const createQueryClient = (): QueryClient => {
  const queries: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: worthRetrying,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
      // Offline, what a person sends fails at once and in their sight; it does not wait to be lost with the tab.
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onError: (error) => {
        // It may have been done all the same: what is shown then says so.
        if (error instanceof Unsure) void queries.invalidateQueries();
      },
    }),
  });
  return queries;
};
