import type { Goal } from '../../../mentoring/goals/schema.ts';
import { plainDate } from '../../locale/dates.ts';
import { dayDistance, plainDay } from '../../locale/days.ts';
import { t } from '../../locale/i18n.ts';
import { useNow } from '../../locale/use-now.ts';
import { useReader } from '../../locale/use-reader.ts';

/** Until when a goal is meant, or how and when it ended. */
export const useWhen = ({ state, targetDate, endedAt }: Goal): string => {
  const reader = useReader();
  const now = useNow();
  if (endedAt && (state === 'achieved' || state === 'dropped' || state === 'declined')) {
    return t(`goals.ended.${state}`, { date: plainDate(new Date(endedAt), reader) });
  }
  const distance = dayDistance(targetDate, now, reader);
  return t('goals.by', { date: plainDay(targetDate, reader), distance });
};
