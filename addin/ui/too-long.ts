import { t } from '../locale/i18n.ts';

/** What is wrong with words that are longer than the API takes; undefined where nothing is. */
export const tooLong = (words: string, max: number): string | undefined => {
  const { length: count } = words.trim();
  return count > max ? t('requests.ask.tooLong', { count, max }) : undefined;
};
