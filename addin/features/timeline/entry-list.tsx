import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { EntryItem } from './entry-item.tsx';
import { toldOnce } from './told-once.ts';

type Props = {
  /** Newest first. */
  entries: TimelineEntry[];
  most?: number;
};

/** Things that happened, one under the other; the same again in a row is told once, as of the last time. */
export const EntryList = ({ entries, most }: Props) => (
  <ul>
    {toldOnce(entries)
      .slice(0, most)
      .map((entry) => (
        <EntryItem key={entry.id} entry={entry} />
      ))}
  </ul>
);
