import type { TimelineEntry } from '../../../mentoring/timeline/schema.ts';
import type { Reader } from '../../locale/dates.ts';

export type Month = { name: string; entries: TimelineEntry[] };

/** Entries, newest first, under the months in which they happened where the reader lives. */
export const byMonth = (entries: TimelineEntry[], { locale, timeZone }: Reader): Month[] => {
  const format = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' });
  const months: Month[] = [];
  for (const entry of entries) {
    const name = format.format(new Date(entry.at));
    const last = months.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else months.push({ name, entries: [entry] });
  }
  return months;
};
