import { alerts } from './de/alerts.ts';
import { common } from './de/common.ts';
import { home } from './de/home.ts';
import { mentorships } from './de/mentorships.ts';
import { notifications } from './de/notifications.ts';
import { requests } from './de/requests.ts';
import { tab } from './de/tab.ts';
import type { FirstWords } from './words-of.ts';

/** The German words that the first screen needs. */
export const deFirst: FirstWords = {
  alerts,
  common,
  home,
  mentorships,
  notifications,
  requests,
  tab,
};
