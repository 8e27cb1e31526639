import { agreement } from './en/agreement.ts';
import { common } from './en/common.ts';
import { followUps } from './en/follow-ups.ts';
import { importantDates } from './en/important-dates.ts';
import { meetings } from './en/meetings.ts';
import { mentorships } from './en/mentorships.ts';
import { pane } from './en/pane.ts';
import { requests } from './en/requests.ts';
import { tab } from './en/tab.ts';

/** The English words of the pane in Outlook: its own, and those of what it shares with the tab. */
export const enPane = {
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
