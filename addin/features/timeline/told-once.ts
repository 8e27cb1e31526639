import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';

const isAgain = (entry: TimelineEntry, after?: TimelineEntry): boolean =>
  after?.type === entry.type && after.subjectId === entry.subjectId && after.by === entry.by;

/** Entries, newest first; of the same again in a row the last time alone. */
export const toldOnce = (entries: TimelineEntry[]): TimelineEntry[] =>
  entries.filter((entry, index) => !isAgain(entry, entries[index - 1]));
