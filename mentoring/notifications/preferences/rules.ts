import type { NotificationKind } from '../schema.ts';
import { Preferences, type Topic } from './schema.ts';

/** What each kind is about, as people think of it. */
export const topics = {
  'mentorship-requested': 'requests',
  'mentorship-accepted': 'requests',
  'mentorship-declined': 'requests',
  'mentorship-asked': 'requests',
  'mentorship-replied': 'requests',
  'mentorship-reminder': 'requests',
  'mentorship-expired': 'requests',
  'mentorship-withdrawn': 'requests',
  'mentorship-paused': 'agreement',
  'mentorship-resumed': 'agreement',
  'mentorship-closed': 'agreement',
  'agreement-written': 'agreement',
  'agreement-agreed': 'agreement',
  'agreement-review': 'agreement',
  'feedback-due': 'agreement',
  'end-reached': 'agreement',
  'goal-proposed': 'goals',
  'goal-answered': 'goals',
  'follow-up-promised': 'promises',
  'follow-up-due': 'promises',
  'first-meeting-due': 'meetings',
  'important-date-ahead': 'meetings',
  'important-date-passed': 'meetings',
  'alert-raised': 'patterns',
  celebration: 'celebrations',
} as const satisfies Record<NotificationKind, Topic>;

/** What is kept of somebody's preferences, with the default for what is not. */
export const preferencesOf = (kept: unknown): Preferences => Preferences.parse(kept ?? {});
