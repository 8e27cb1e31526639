/** How a person reads time: their language and regional format, and their zone. */
export type Reader = { locale: string; timeZone: string };

const day = 86_400_000;

/** Counts days as the person's own calendar does, so that "tomorrow" begins at their midnight. */
const calendarDay = (date: Date, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  return Date.parse(`${parts}T00:00:00Z`) / day;
};

const capitalised = (text: string, locale: string) =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

/** How far off `date` is: "in 20 minutes", "in 3 hours", "tomorrow", "in 2 days", "5 days ago". */
export const distance = (date: Date, now: Date, { locale, timeZone }: Reader): string => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = calendarDay(date, timeZone) - calendarDay(now, timeZone);
  if (Math.abs(days) >= 60) return relative.format(Math.round(days / 30.44), 'month');
  if (days !== 0) return relative.format(days, 'day');
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  return relative.format(Math.trunc(minutes / 60), 'hour');
};

/** The day: the weekday alone within the coming week, else with its date, and year if another. */
export const dayName = (date: Date, now: Date, { locale, timeZone }: Reader): string => {
  const days = calendarDay(date, timeZone) - calendarDay(now, timeZone);
  if (days === 0 || days === 1) {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    return capitalised(relative.format(days, 'day'), locale);
  }
  if (days > 1 && days < 7) {
    return capitalised(
      new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(date),
      locale,
    );
  }
  return dateWithDay(date, now, { locale, timeZone });
};

/** "Thu, 14 May", with the year when it is not this one. */
export const dateWithDay = (date: Date, now: Date, { locale, timeZone }: Reader): string => {
  const year = Math.abs(date.getTime() - now.getTime()) > 300 * day ? 'numeric' : undefined;
  const shape = { timeZone, weekday: 'short', day: 'numeric', month: 'short', year } as const;
  return new Intl.DateTimeFormat(locale, shape).format(date);
};

/** "14 May 2026". */
export const plainDate = (date: Date, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(date);

/** "14:00 – 14:45", or "2:00 – 2:45 PM". */
export const timeRange = (start: Date, end: Date, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).formatRange(start, end);

/** "14:00". */
export const timeOfDay = (date: Date, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(date);
