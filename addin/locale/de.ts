import { celebrations } from './de/celebrations.ts';
import { common } from './de/common.ts';
import { goals } from './de/goals.ts';
import { mentorships } from './de/mentorships.ts';
import { tab } from './de/tab.ts';
import type { Words } from './words-of.ts';

/** All German words. */
export const de: Words = { celebrations, common, goals, mentorships, tab };
