import { alerts } from './en/alerts.ts';
import { common } from './en/common.ts';
import { home } from './en/home.ts';
import { mentorships } from './en/mentorships.ts';
import { notifications } from './en/notifications.ts';
import { requests } from './en/requests.ts';
import { tab } from './en/tab.ts';

/** The English words that the first screen needs: they are loaded with it, and weigh on it. */
export const enFirst = { alerts, common, home, mentorships, notifications, requests, tab };
