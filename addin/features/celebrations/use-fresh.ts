import { useState } from 'react';
import type { Celebration } from '../../../mentoring/celebrations/schema.ts';
import { useMentorship } from '../mentorships/queries.ts';
import { close, closedOnes } from './known.ts';
import { useCelebrations } from './queries.ts';

/** When the reader had last looked at a mentorship before they opened the tab. */
const lookedBefore = new Map<string, number>();

/**
 * When the row of a UUIDv7 was written, in milliseconds. A celebration is of the moment that it
 * celebrates, and a calendar may tell of that much later: to the reader it is new all the same.
 */
const writtenAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/**
 * The celebrations that came since the reader last looked, or while they look, newest first.
 * Looking moves `seenAt` on, so the first one read is the one that counts.
 */
export const useFresh = (mentorshipId: string, about?: string[]) => {
  const { data: mentorship } = useMentorship(mentorshipId);
  const { data: all = [] } = useCelebrations(mentorshipId);
  const [closed, setClosed] = useState(closedOnes);
  if (mentorship && !lookedBefore.has(mentorshipId)) {
    lookedBefore.set(mentorshipId, mentorship.seenAt ? Date.parse(mentorship.seenAt) : 0);
  }
  const since = lookedBefore.get(mentorshipId);
  const isFresh = ({ id, subjectId }: Celebration) =>
    since !== undefined &&
    writtenAt(id) > since &&
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
