import type { CelebrationKind } from '../celebrations/schema.ts';
import type { NotificationKind } from './schema.ts';

type Told = { kind: string; mentorshipId: string; subjectId: string };

/** What was celebrated: `subjectId` is the goal's, also where it was one of its milestones. */
export type Celebrated = { kind: CelebrationKind; subjectId: string };

/** The screen that a notification opens, as in `mentorships/<id>/goals/<id>`. */
export function pageOf(
  { kind, mentorshipId, subjectId }: Told,
  celebrated?: Celebrated | undefined,
): string {
  const home = `mentorships/${mentorshipId}`;
  const within = celebrated
    ? celebrationPages[celebrated.kind]?.(celebrated.subjectId)
    : pages[kind as NotificationKind]?.(subjectId);
  return within ? `${home}/${within}` : home;
}

/** What is not told here opens the mentorship itself. */
const pages: Partial<Record<NotificationKind, (subjectId: string) => string>> = {
  'agreement-written': () => 'agreement',
  'agreement-agreed': () => 'agreement',
  'goal-proposed': (goalId) => `goals/${goalId}`,
  'goal-answered': (goalId) => `goals/${goalId}`,
  'follow-up-promised': () => 'follow-ups',
  'follow-up-due': () => 'follow-ups',
  'first-meeting-due': () => 'meetings/new',
  'agreement-review': () => 'agreement',
  'feedback-due': () => 'meetings/new',
  // A check-in beforehand is what may help.
  'important-date-ahead': (dateId) => `meetings/new?for=${dateId}`,
  'important-date-passed': (dateId) => `dates/${dateId}`,
};

const celebrationPages: Partial<Record<CelebrationKind, (subjectId: string) => string>> = {
  'goal-achieved': (goalId) => `goals/${goalId}`,
  'milestone-reached': (goalId) => `goals/${goalId}`,
  'first-meeting': (meetingId) => `meetings/${meetingId}`,
};
