/** Time for the oracle: by what clocks on the wall say, asked of Intl and of nothing of Accord's. */
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export type Wall = { date: string; weekday: number; time: string };

type Clock = { format: Intl.DateTimeFormat; read: Map<number, Wall> };
/** Asking Intl takes its time, and the same half hours are asked for again and again. */
const clocks = new Map<string, Clock>();

/** What calendar and clock on a wall in `zone` say: day, weekday (Monday is 1), and time as `09:30`. */
export function wall(zone: string, at: number): Wall {
  const clock = clocks.get(zone) ?? { format: newFormat(zone), read: new Map<number, Wall>() };
  clocks.set(zone, clock);
  const known = clock.read.get(at);
  if (known) return known;
  const { format, read } = clock;
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  const told = { date, weekday, time: `${parts.hour}:${parts.minute}` };
  read.set(at, told);
  return told;
}

const newFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The day so many days after another. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** The first half hour of a day in `zone` that is not before `time` there. */
export function momentOf(zone: string, date: string, time = '00:00'): number {
  let at = Date.parse(`${date}T00:00:00Z`) - day;
  const reads = () => {
    const here = wall(zone, at);
    return `${here.date} ${here.time}`;
  };
  while (reads() < `${date} ${time}`) at += hour / 2;
  return at;
}

/** The same day of the month so many months later, or the last that it has. */
export function plusMonths(at: number, months: number): number {
  const from = new Date(at);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const dayOfMonth = Math.min(from.getUTCDate(), last.getUTCDate());
  return first + (dayOfMonth - 1) * day + (at % day);
}
