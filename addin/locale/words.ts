/** "1 meeting", "3 meetings"; with a second form for nouns that do not just take an s. */
export const plural = (count: number, noun: string, many = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : many}`;

/** A length of time in its largest unit: "40 minutes", "3 hours", "2 days". */
export const duration = (minutes: number): string => {
  if (minutes < 60) return plural(minutes, 'minute');
  if (minutes < 48 * 60) return plural(Math.floor(minutes / 60), 'hour');
  return plural(Math.floor(minutes / (24 * 60)), 'day');
};
