import { type Reader, timeOfDay } from '../../locale/dates.ts';
import { dayOf } from '../../locale/days.ts';

/** The time on the other one's clock, with its day where that is another; null where the clocks agree. */
export const theirTime = (
  start: Date,
  zone: string | null | undefined,
  reader: Reader,
): string | null => {
  if (!zone) return null;
  const theirs = { ...reader, timeZone: zone };
  const sameDay = dayOf(start, theirs) === dayOf(start, reader);
  const time = timeOfDay(start, theirs);
  if (sameDay && time === timeOfDay(start, reader)) return null;
  if (sameDay) return time;
  const weekday = new Intl.DateTimeFormat(reader.locale, { timeZone: zone, weekday: 'short' });
  return `${weekday.format(start)} ${time}`;
};
