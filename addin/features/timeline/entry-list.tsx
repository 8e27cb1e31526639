import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { EntryItem } from './entry-item.tsx';

type Props = {
  /** Newest first. */
  entries: TimelineEntry[];
  most?: number;
};

/** Things that happened, one under the other; the same again in a row is told once, as of the last time. */
export const EntryList = ({ entries, most }: Props) => (
  <ul>
    {entries
      .filter((entry, index) => !isAgain(entry, entries[index - 1]))
      .slice(0, most)
      .map((entry) => (
        <EntryItem key={entry.id} entry={entry} />
      ))}
  </ul>
);

const isAgain = (entry: TimelineEntry, after?: TimelineEntry): boolean =>
  after?.type === entry.type && after.subjectId === entry.subjectId && after.by === entry.by;
