import type { FollowUp } from '../../../mentoring/follow-ups/schema.ts';
import type { Mentorship, Side } from '../../../mentoring/mentorships/schema.ts';
import type { Reader } from '../../locale/dates.ts';
import { distance } from '../../locale/dates.ts';
import { dayDistance, dayOf, daysAfter, dayWithWeekday } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { partnerName } from '../mentorships/words.ts';

/** Who owes it, to the reader: "You", "Jonas". */
export const ownerName = (owner: Side, mentorship: Mentorship): string =>
  owner === mentorship.role
    ? t('followUps.owner.you')
    : t('followUps.owner.them', { partner: partnerName(mentorship) });

/** When an open one is due: "due tomorrow", "due in 9 days, Thu, 14 May", "was due 3 days ago". */
export const dueWords = ({ dueOn, overdue }: FollowUp, now: Date, reader: Reader): string => {
  const away = { distance: dayDistance(dueOn, now, reader) };
  if (overdue) return t('followUps.due.past', away);
  const far = dueOn > daysAfter(dayOf(now, reader), 6);
  if (!far) return t('followUps.due.near', away);
  return t('followUps.due.ahead', { ...away, date: dayWithWeekday(dueOn, now, reader) });
};

/** What became of an ended one: "done yesterday", "dropped 3 days ago". */
export const endedWords = ({ state, endedAt }: FollowUp, now: Date, reader: Reader): string => {
  const away = { distance: distance(new Date(endedAt ?? now), now, reader) };
  return state === 'done' ? t('followUps.done.on', away) : t('followUps.drop.on', away);
};

/** Open ones, soonest due first, so that what is past its day comes before all. */
export const openOf = (items: FollowUp[]): FollowUp[] =>
  items
    .filter(({ state }) => state === 'open')
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));

/** Ended ones, the latest first. */
export const endedOf = (items: FollowUp[]): FollowUp[] =>
  items
    .filter(({ state }) => state !== 'open')
    .sort((one, other) => (other.endedAt ?? '').localeCompare(one.endedAt ?? ''));
