import { agreement } from './de/agreement.ts';
import { common } from './de/common.ts';
import { followUps } from './de/follow-ups.ts';
import { importantDates } from './de/important-dates.ts';
import { meetings } from './de/meetings.ts';
import { mentorships } from './de/mentorships.ts';
import { pane } from './de/pane.ts';
import { requests } from './de/requests.ts';
import { tab } from './de/tab.ts';
import type { PaneWords } from './words-of.ts';

/** The German words of the pane. */
export const dePane: PaneWords = {
  agreement,
  common,
  followUps,
  importantDates,
  meetings,
  mentorships,
  pane,
  requests,
  tab,
};
