const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text that stands in HTML as it is. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => entities[found] ?? '');

/** A day of 24 hours, in milliseconds. */
export const dayMs = 24 * 60 * 60_000;

/** The day of the calendar at a moment where somebody lives; in UTC where the zone is none that is known. */
export function dayIn(timeZone: string, at: Date): string {
  try {
    return dayFormat(timeZone).format(at);
  } catch {
    return dayFormat('UTC').format(at);
  }
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** One a zone, kept: to make one takes far longer than to use it. Swedes write their dates as ISO 8601 does. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, format);
  return format;
}

/** A day as the database has it, at midnight UTC, and back. */
export const fromDay = (day: string): Date => new Date(`${day}T00:00:00Z`);
export const asDay = (date: Date): string => date.toISOString().slice(0, 10);
