import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '../../mentoring/events/schema.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettled } from './use-settled.ts';

const gatherFor = 50;

/** What is kept a mentorship, and by which names; everything else is kept for all of them at once. */
const ofOne: Record<string, string[]> = {
  meeting: ['meetings', 'agendas'],
  'follow-up': ['follow-ups', 'agendas'],
  goal: ['goals', 'agendas'],
  milestone: ['goals'],
  celebration: ['celebrations'],
  'important-date': ['important-dates'],
};

/** What a change makes out of date, as the starts of query keys. */
const touches = ({ type, mentorshipId }: Change): QueryKey[] => {
  const [noun = ''] = type.split('.');
  if (noun === 'notification') return [['notifications']];
  const touched = ofOne[noun]?.map((kept) => [kept, mentorshipId]) ?? [[`${noun}s`]];
  // What was told of a date is taken back when the date is moved or removed.
  const told = noun === 'important-date' ? [['notifications']] : [];
  return [...touched, ...told, ['timeline', mentorshipId]];
};

/**
 * Keeps what is shown up to date while the tab is open. Changes that come in a burst (one
 * calendar read may hold twenty) are gathered, so that each list is read once. The stream is
 * opened once the first screen stands: what it is read with must not hold that up.
 */
export const useLive = (): void => {
  const { getToken } = useHost();
  const queries = useQueryClient();
  const settled = useSettled();

  useEffect(() => {
    if (!settled) return;
    const stale = new Map<string, QueryKey>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;

    const refresh = () => {
      for (const queryKey of stale.values()) void queries.invalidateQueries({ queryKey });
      stale.clear();
    };
    const onChange = (change: Change) => {
      for (const key of touches(change)) stale.set(key.join('/'), key);
      clearTimeout(timer);
      timer = setTimeout(refresh, gatherFor);
    };
    const onOpen = () => void queries.invalidateQueries();
    const stream = import('./stream.ts').then(({ openStream }) =>
      ended ? undefined : openStream(getToken, { onChange, onOpen }),
    );
    stream.catch(() => {});
    return () => {
      ended = true;
      clearTimeout(timer);
      void stream.then((close) => close?.()).catch(() => {});
    };
  }, [getToken, queries, settled]);
};
