import { about } from './en/about.ts';
import { agreement } from './en/agreement.ts';
import { alerts } from './en/alerts.ts';
import { celebrations } from './en/celebrations.ts';
import { common } from './en/common.ts';
import { followUps } from './en/follow-ups.ts';
import { goals } from './en/goals.ts';
import { home } from './en/home.ts';
import { meetings } from './en/meetings.ts';
import { mentorships } from './en/mentorships.ts';
import { notifications } from './en/notifications.ts';
import { people } from './en/people.ts';
import { requests } from './en/requests.ts';
import { tab } from './en/tab.ts';
import { timeline } from './en/timeline.ts';

/** All English words, a file a feature. English is complete by definition: the other languages follow its shape. */
export const en = {
  requests,
  about,
  agreement,
  alerts,
  celebrations,
  common,
  followUps,
  goals,
  home,
  meetings,
  mentorships,
  notifications,
  people,
  tab,
  timeline,
};
