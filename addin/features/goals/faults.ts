import { t } from '../../locale/i18n.ts';
import type { GoalField, GoalWords } from './use-edit.ts';

/** As `NewGoal` has it; the schema itself would bring zod along. */
const longest = { title: 200, measure: 1000 };

const faultOfText = (words: GoalWords, field: 'title' | 'measure'): string | undefined => {
  const { length } = words[field].trim();
  if (length === 0) return t(`goals.faults.${field}`);
  const most = longest[field];
  return length > most ? t('goals.faults.long', { count: length, most }) : undefined;
};

type Faults = Record<GoalField, string | undefined>;

/** What is still wrong with a goal, by field; a date that was there before may be past. */
export const faultsOf = (words: GoalWords, before: GoalWords, today: string): Faults => {
  const { targetDate } = words;
  const past = targetDate < today && targetDate !== before.targetDate;
  return {
    title: faultOfText(words, 'title'),
    measure: faultOfText(words, 'measure'),
    targetDate: targetDate
      ? past
        ? t('goals.faults.past')
        : undefined
      : t('goals.faults.targetDate'),
  };
};
