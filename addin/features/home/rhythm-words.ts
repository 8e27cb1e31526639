import { t } from '../../locale/i18n.ts';
import type { Rhythm } from './rhythm-shape.ts';

const inWeeks = (count: number) => t('home.rhythm.weeks', { count });

/** "You met 8 times in 14 weeks". */
export const heldWords = ({ held, past }: Rhythm): string =>
  t('home.rhythm.held', { count: held, weeks: inWeeks(past) });

/** "Agreed: every 2 weeks". */
export const agreedWords = (weeks: number): string => t('home.rhythm.agreed', { count: weeks });

/** What the picture shows, for those who do not see it. */
export const bandWords = (rhythm: Rhythm): string =>
  [
    heldWords(rhythm),
    rhythm.off > 0 && t('home.rhythm.off', { count: rhythm.off }),
    t('home.rhythm.ahead', { count: rhythm.ahead }),
  ]
    .filter(Boolean)
    .join(', ');
