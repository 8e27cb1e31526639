import type { WordsOf } from '../words-of.ts';

export const common: WordsOf<'common'> = {
  tryAgain: 'Noch einmal versuchen',
  minutes_one: '{{count}} Minute',
  minutes_other: '{{count}} Minuten',
};
