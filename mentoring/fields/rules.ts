/** The day of the calendar at a moment where somebody lives; in UTC where the zone is none that is known. */
export function dayIn(timeZone: string, at: Date): string {
  try {
    return dayFormat(timeZone).format(at);
  } catch {
    return dayFormat('UTC').format(at);
  }
}

/** Swedes write their dates as ISO 8601 does. */
const dayFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
