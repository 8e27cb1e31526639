import type { Side } from '../../mentoring/mentorships/schema.ts';
import type { Preferences } from '../../mentoring/notifications/preferences/schema.ts';

/** Somebody of the year: where they live, when they work (Monday is 1), and how they like to hear of things. */
export type Somebody = {
  name: string;
  zone: string;
  hours: { days: number[]; from: string; to: string };
  prefers: Preferences;
};

/** What an agreement says that the rules go by. */
export type Terms = {
  cadenceWeeks: number;
  durationMonths: number;
  feedbackDays: number;
  noticeHours: number;
};

/** What one of the two does. Things have names of their own; who calls a meeting off, and how, depends on who made it. */
export type Deed =
  | { act: 'request' | 'accept' | 'decline' | 'ask' | 'reply' | 'withdraw' | 'resume' }
  | { act: 'pause'; until: string }
  | { act: 'close'; reason: 'completed' | 'ended' }
  | { act: 'write'; terms: Terms }
  | { act: 'sign' }
  | { act: 'schedule'; meeting: string; start: number; end: number }
  | { act: 'call-off' | 'miss' | 'note'; meeting: string }
  | { act: 'move'; meeting: string; start: number; end: number }
  | { act: 'promise'; followUp: string; owner: Side; dueOn: string; meeting: string | null }
  | { act: 'put-off'; followUp: string; dueOn: string }
  | { act: 'do' | 'drop'; followUp: string }
  | { act: 'goal' | 'accept-goal' | 'achieve'; goal: string }
  | { act: 'plan' | 'reach'; goal: string; milestone: string }
  | { act: 'mark-date'; date: string; on: string }
  | { act: 'tell-date'; date: string };

/** A deed of one side at a moment: milliseconds since 1970, on a full half hour. */
export type Act = { at: number; by: Side } & Deed;

/** All that happens in one mentorship, in order; no two acts at the same moment. */
export type History = { name: string; people: Record<Side, Somebody>; acts: Act[] };

export const sides = ['mentor', 'mentee'] as const;
export const other = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');
