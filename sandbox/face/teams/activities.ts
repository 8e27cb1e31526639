import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Activity, fetchJson } from '../common/api.ts';
import { useLive } from '../common/live.ts';
import { parseDeepLink } from './deep-link.ts';

/** The person's feed, newest first; `onArrival` hears of each that comes while one looks on. */
export function useActivities(userId: string, onArrival: (activity: Activity) => void) {
  const queries = useQueryClient();
  const queryKey = ['activity', userId];
  const feed = useQuery({ queryKey, queryFn: () => fetchFeed(userId) });
  useLive({
    onReconnect: () => queries.invalidateQueries({ queryKey }),
    onActivity: (activity) => {
      if (activity.userId !== userId) return;
      queries.invalidateQueries({ queryKey });
      onArrival(activity);
    },
  });
  const seen = useSeen(userId);
  const list = feed.data ?? [];
  return {
    feed,
    list,
    unread: list.filter((one) => one.at > seen.until).length,
    markSeen: () => seen.set(list[0]?.at),
  };
}

async function fetchFeed(userId: string): Promise<Activity[]> {
  const feed = await fetchJson<Activity[]>(
    `/sandbox/activity?userId=${encodeURIComponent(userId)}`,
  );
  return feed.sort((a, b) => b.at.localeCompare(a.at));
}

/** Up to when the person has looked at the feed; this browser remembers it. */
function useSeen(userId: string) {
  const key = `sandbox.activity-seen.${userId}`;
  const [until, setUntil] = useState(() => localStorage.getItem(key) ?? '');
  const set = (at: string | undefined) => {
    if (!at) return;
    localStorage.setItem(key, at);
    setUntil(at);
  };
  return { until, set };
}

/** The words of an activity, as Teams shows them. */
export const wordsOf = (activity: Activity) =>
  activity.previewText || activity.topic?.value || inWords(activity.activityType);

/** Where in the tab an activity leads. */
export const placeOf = (activity: Activity) => parseDeepLink(activity.topic?.webUrl)?.subPageId;

/** "repeatedCancellations" → "Repeated cancellations". */
export function inWords(activityType: string): string {
  const words = activityType.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
