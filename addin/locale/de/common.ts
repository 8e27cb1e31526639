import type { WordsOf } from '../i18n.ts';

export const common: WordsOf<'common'> = {
  tryAgain: 'Noch einmal versuchen',
  minutes_one: '{{count}} Minute',
  minutes_other: '{{count}} Minuten',
};
