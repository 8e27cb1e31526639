import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  OwnPreferences,
  Preferences,
} from '../../../mentoring/notifications/preferences/schema.ts';
import { useApi } from '../../api/api-context.tsx';

const key = ['preferences'];

/** One thing changed: what it makes of the preferences as they are when its turn comes. */
export type Change = (preferences: Preferences) => Preferences;

/** What I want to hear, with what I have changed and the API has not answered yet: it is shown at once. */
export const usePreferences = () => {
  const api = useApi();
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get<OwnPreferences>('/me/preferences', signal),
  });
  const pending = useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: ({ state }) => state.variables as Change,
  });
  const data = query.data && pending.reduce(apply, query.data);
  return { ...query, data };
};

const apply = (own: OwnPreferences, change: Change): OwnPreferences => ({ ...own, ...change(own) });

/**
 * Saves a change. One after the other, each on top of what the API has by then: so that a change which is refused
 * takes back itself and no other.
 */
export const useChange = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: key,
    scope: { id: 'preferences' },
    mutationFn: (change: Change) => {
      const known = queries.getQueryData<OwnPreferences>(key);
      if (!known) throw new Error('nothing was read that could be changed');
      const { channels: _, ...preferences } = known;
      return api.put<OwnPreferences>('/me/preferences', change(preferences));
    },
    onSuccess: (own) => queries.setQueryData(key, own),
  });
};
