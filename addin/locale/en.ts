import { about } from './en/about.ts';
import { agreement } from './en/agreement.ts';
import { alertCard } from './en/alert-card.ts';
import { celebrations } from './en/celebrations.ts';
import { followUps } from './en/follow-ups.ts';
import { goals } from './en/goals.ts';
import { importantDates } from './en/important-dates.ts';
import { inbox } from './en/inbox.ts';
import { meetings } from './en/meetings.ts';
import { operations } from './en/operations.ts';
import { people } from './en/people.ts';
import { preferences } from './en/preferences.ts';
import { timeline } from './en/timeline.ts';

/** All other English words, a file a feature. English is complete by definition: the other languages follow its shape. */
export const en = {
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
