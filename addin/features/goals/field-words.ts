import type { Reader } from '../../locale/dates.ts';
import { plainDay } from '../../locale/days.ts';
import type { GoalField, GoalWords } from './use-edit.ts';

/** One of a goal's fields as it is read; a date in words. */
export const fieldWords = (words: Partial<GoalWords>, field: GoalField, reader: Reader): string => {
  const value = words[field] ?? '';
  return field === 'targetDate' && value ? plainDay(value, reader) : value;
};
