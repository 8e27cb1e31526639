import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';

/** Where each noun is found, under its mentorship. */
const places: Partial<Record<string, (id: string) => string>> = {
  agreement: () => 'agreement',
  goal: (id) => `goals/${id}`,
  milestone: () => 'goals',
  'follow-up': () => 'follow-ups',
  meeting: (id) => `meetings/${id}`,
};

/** The screen on which the thing itself is; null for what has none of its own. */
export const placeOf = (mentorshipId: string, { type, subjectId }: TimelineEntry) => {
  const within = places[type.split('.')[0] ?? ''];
  return within ? `/mentorships/${mentorshipId}/${within(subjectId)}` : null;
};
