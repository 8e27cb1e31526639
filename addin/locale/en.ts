import { about } from './en/about.ts';
import { agreement } from './en/agreement.ts';
import { celebrations } from './en/celebrations.ts';
import { followUps } from './en/follow-ups.ts';
import { goals } from './en/goals.ts';
import { importantDates } from './en/important-dates.ts';
import { meetings } from './en/meetings.ts';
import { people } from './en/people.ts';
import { timeline } from './en/timeline.ts';

/** All other English words, a file a feature. English is complete by definition: the other languages follow its shape. */
export const en = {
  about,
  agreement,
  celebrations,
  followUps,
  goals,
  importantDates,
  meetings,
  people,
  timeline,
};
