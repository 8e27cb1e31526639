import type { NotificationKind } from './schema.ts';

type Told = { kind: string; mentorshipId: string; subjectId: string };

/** The screen that a notification opens, as in `mentorships/<id>/goals/<id>`. */
export function pageOf({ kind, mentorshipId, subjectId }: Told): string {
  const home = `mentorships/${mentorshipId}`;
  const within = pages[kind as NotificationKind];
  return within ? `${home}/${within(subjectId)}` : home;
}

/** What is not told here opens the mentorship itself. */
const pages: Partial<Record<NotificationKind, (subjectId: string) => string>> = {
  'agreement-written': () => 'agreement',
  'agreement-agreed': () => 'agreement',
  'goal-proposed': (goalId) => `goals/${goalId}`,
  'goal-answered': (goalId) => `goals/${goalId}`,
  'follow-up-promised': () => 'follow-ups',
};
