import { about } from './de/about.ts';
import { agreement } from './de/agreement.ts';
import { alerts } from './de/alerts.ts';
import { celebrations } from './de/celebrations.ts';
import { common } from './de/common.ts';
import { followUps } from './de/follow-ups.ts';
import { goals } from './de/goals.ts';
import { home } from './de/home.ts';
import { meetings } from './de/meetings.ts';
import { mentorships } from './de/mentorships.ts';
import { notifications } from './de/notifications.ts';
import { people } from './de/people.ts';
import { requests } from './de/requests.ts';
import { tab } from './de/tab.ts';
import { timeline } from './de/timeline.ts';
import type { Words } from './words-of.ts';

/** All German words. */
export const de: Words = {
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
