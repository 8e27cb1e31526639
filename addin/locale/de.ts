import { about } from './de/about.ts';
import { agreement } from './de/agreement.ts';
import { alertCard } from './de/alert-card.ts';
import { celebrations } from './de/celebrations.ts';
import { followUps } from './de/follow-ups.ts';
import { goals } from './de/goals.ts';
import { importantDates } from './de/important-dates.ts';
import { inbox } from './de/inbox.ts';
import { meetings } from './de/meetings.ts';
import { operations } from './de/operations.ts';
import { people } from './de/people.ts';
import { preferences } from './de/preferences.ts';
import { timeline } from './de/timeline.ts';
import type { OtherWords } from './words-of.ts';

/** All other German words. */
export const de: OtherWords = {
  about,
  agreement,
  alertCard,
  celebrations,
  followUps,
  goals,
  importantDates,
  inbox,
  meetings,
  operations,
  people,
  preferences,
  timeline,
};
