import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import { EntryItem } from './entry-item.tsx';

/** Things that happened, one under the other. */
export const EntryList = ({ entries }: { entries: TimelineEntry[] }) => (
  <ul>
    {entries.map((entry) => (
      <EntryItem key={entry.id} entry={entry} />
    ))}
  </ul>
);
