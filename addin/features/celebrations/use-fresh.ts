import { useState } from 'react';
import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import { useMentorship } from '../mentorships/queries.ts';
import { close, closedOnes } from './known.ts';
import { useCelebrations } from './queries.ts';

/** When the reader had last looked at a mentorship before they opened the tab. */
const lookedBefore = new Map<string, string>();

/**
 * The celebrations that came since the reader last looked, or while they look, newest first.
 * Looking moves `seenAt` on, so the first one read is the one that counts.
 */
export const useFresh = (mentorshipId: string, about?: string[]) => {
  const { data: mentorship } = useMentorship(mentorshipId);
  const { data: all = [] } = useCelebrations(mentorshipId);
  const [closed, setClosed] = useState(closedOnes);
  if (mentorship && !lookedBefore.has(mentorshipId)) {
    lookedBefore.set(mentorshipId, mentorship.seenAt ?? '');
  }
  const since = lookedBefore.get(mentorshipId);
  const isFresh = ({ id, at, subjectId }: Celebration) =>
    since !== undefined &&
    at > since &&
    !closed.includes(id) &&
    (!about || about.includes(subjectId));

  const fresh = all.filter(isFresh);
  return {
    fresh,
    closeAll: () => {
      for (const { id } of fresh) close(id);
      setClosed(closedOnes().concat(fresh.map(({ id }) => id)));
    },
  };
};
