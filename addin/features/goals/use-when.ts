import type { Goal } from '../../../mentoring/goals/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { dayDistance, plainDay } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';

/** Until when a goal is meant: "14 May 2027, in 3 months"; the day alone once it has ended. */
export const useUntil = ({ targetDate, endedAt }: Goal): string => {
  const reader = useReader();
  const now = useNow();
  const date = plainDay(targetDate, reader);
  return endedAt ? date : `${date}, ${dayDistance(targetDate, now, reader)}`;
};

/** How and when a goal ended; null while it has not. */
export const useEnding = ({ state, endedAt }: Goal): string | null => {
  const reader = useReader();
  if (!endedAt || state === 'active' || state === 'proposed') return null;
  return t(`goals.ended.${state}`, { date: plainDate(new Date(endedAt), reader) });
};
