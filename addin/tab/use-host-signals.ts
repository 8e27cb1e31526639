import { useEffect } from 'react';
import { Problem } from '../api/problem.ts';
import { useMe } from '../features/people/queries.ts';
import { useHost } from '../host/host-context.tsx';

/**
 * Tells the host how far the tab has come. An API that is down is not a failed sign-in: the tab
 * runs, and draws that itself.
 */
export const useHostSignals = (): void => {
  const host = useHost();
  const { isSuccess, error } = useMe();
  const refused = error && (!(error instanceof Problem) || error.status === 401);

  useEffect(() => host.loaded(), [host]);
  useEffect(() => {
    if (refused) host.failed(error.message);
    else if (isSuccess || error) host.ready();
  }, [host, isSuccess, error, refused]);
};
