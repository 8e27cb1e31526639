import { alerts } from './en/alerts.ts';
import { celebrations } from './en/celebrations.ts';
import { common } from './en/common.ts';
import { goals } from './en/goals.ts';
import { meetings } from './en/meetings.ts';
import { mentorships } from './en/mentorships.ts';
import { tab } from './en/tab.ts';

/** All English words, a file a feature. English is complete by definition: the other languages follow its shape. */
export const en = { alerts, celebrations, common, goals, meetings, mentorships, tab };
