import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';

/** Where each noun is found, under its mentorship. */
const places: Partial<Record<string, (id: string) => string>> = {
  agreement: () => 'agreement',
  goal: (id) => `goals/${id}`,
  milestone: () => 'goals',
  'follow-up': () => 'follow-ups',
  meeting: (id) => `meetings/${id}`,
  'important-date': (id) => `dates/${id}`,
};

/** The screen on which the thing itself is; null for what has none of its own, or is there no more. */
export const placeOf = (mentorshipId: string, { type, subjectId, title }: TimelineEntry) => {
  const [noun = ''] = type.split('.');
  const isGone = noun === 'important-date' && title === null;
  const within = isGone ? null : places[noun];
  return within ? `/mentorships/${mentorshipId}/${within(subjectId)}` : null;
};
