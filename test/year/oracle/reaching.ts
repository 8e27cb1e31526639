import type { Side } from '../../../mentoring/mentorships/schema.ts';
import type { Topic } from '../../../mentoring/notifications/preferences/schema.ts';
import type { NotificationKind } from '../../../mentoring/notifications/schema.ts';
import type { Somebody } from '../history.ts';
import type { Book } from './book.ts';
import { asksForAnswer, type Said } from './saying.ts';
import { wall } from './time.ts';

/** What somebody may not want to hear of; of other topics nobody in the year's crowd has had enough. */
const topics: Partial<Record<NotificationKind, Topic>> = {
  celebration: 'celebrations',
  'alert-raised': 'patterns',
};

export const isWanted = ({ prefers }: Somebody, { kind }: Said): boolean => {
  const topic = topics[kind];
  return !topic || prefers.activity.includes(topic);
};

/** A celebration of what the receiver did themself: of goals and milestones, which are the mentee's. */
const ownAct = ({ to, kind, about }: Said): boolean =>
  kind === 'celebration' && to === ('mentee' satisfies Side) && /^(goal|milestone)-/.test(about);

/** Whether something may reach its receiver at this moment, by the clock on their wall. */
export function mayReach({ history, at, state, waitingFor }: Book, said: Said): boolean {
  const { zone, hours, prefers } = history.people[said.to];
  if (ownAct(said)) return true;
  const { weekday, time } = wall(zone, at);
  const works = hours.days.includes(weekday) && time >= hours.from && time < hours.to;
  if (prefers.hours === 'working' && !works) return false;
  const awaited = asksForAnswer(said) && state === 'requested' && waitingFor === said.to;
  if (prefers.pace === 'as-it-comes' || awaited) return true;
  // The digest goes as their week of work begins.
  return weekday === Math.min(...hours.days) && time === hours.from;
}
