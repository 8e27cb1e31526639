import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';

const isAgain = (entry: TimelineEntry, after?: TimelineEntry): boolean =>
  after?.type === entry.type && after.subjectId === entry.subjectId && after.by === entry.by;

/** What is celebrated with these is told as what it is: a goal achieved, a milestone reached, the end. */
const celebratedAs = ['goal-achieved', 'milestone-reached', 'completed'];
const isTold = ({ type, kind }: TimelineEntry): boolean =>
  type === 'celebration.earned' && celebratedAs.includes(kind ?? '');

/** Entries, newest first; of the same again in a row, or in other words, the last time alone. */
export const toldOnce = (entries: TimelineEntry[]): TimelineEntry[] =>
  entries
    .filter((entry) => !isTold(entry))
    .filter((entry, index, told) => !isAgain(entry, told[index - 1]));
