import { alerts } from './de/alerts.ts';
import { celebrations } from './de/celebrations.ts';
import { common } from './de/common.ts';
import { goals } from './de/goals.ts';
import { meetings } from './de/meetings.ts';
import { mentorships } from './de/mentorships.ts';
import { tab } from './de/tab.ts';
import type { Words } from './words-of.ts';

/** All German words. */
export const de: Words = { alerts, celebrations, common, goals, meetings, mentorships, tab };
