/** "1 meeting", "3 meetings". */
export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A length of time in its largest unit: "40 minutes", "3 hours", "2 days". */
export const duration = (minutes: number): string => {
  if (minutes < 60) return plural(minutes, 'minute');
  if (minutes < 48 * 60) return plural(Math.floor(minutes / 60), 'hour');
  return plural(Math.floor(minutes / (24 * 60)), 'day');
};
