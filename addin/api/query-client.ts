import { QueryClient } from '@tanstack/react-query';
import { isRefusal } from './problem.ts';

const worthRetrying = (failures: number, error: unknown) => failures < 2 && !isRefusal(error);

/** What the tab remembers of the API. The stream says when it is out of date, not the clock. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: worthRetrying,
        retryDelay: (attempt) => 500 * 2 ** attempt,
      },
    },
  });
