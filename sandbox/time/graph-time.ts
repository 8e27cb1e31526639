import { DateTime } from 'luxon';
import { ianaZone } from './zones.ts';

/** A point in time as Graph writes it: wall time with seven decimals, and the zone it is meant in. */
export type DateTimeTimeZone = { dateTime: string; timeZone: string };

/** Graph's stamp of an instant, such as `createdDateTime`: UTC with seven decimals. */
export function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 23)}0000Z`;
}

/** An instant as wall time in a zone, whose name (Windows or IANA) is echoed as it was asked for. */
export function toDateTimeTimeZone(at: number, zoneName = 'UTC'): DateTimeTimeZone {
  return { dateTime: `${wallTime(at, zoneName)}0000`, timeZone: zoneName };
}

/** The instant that a wall time in a zone names, in epoch milliseconds; undefined when it is none. */
export function toInstant(value: { dateTime: string; timeZone?: string | null }) {
  const zone = ianaZone(value.timeZone ?? 'UTC');
  if (!zone) return undefined;
  const at = DateTime.fromISO(value.dateTime.replace(/(\.\d{3})\d+/, '$1'), { zone });
  return at.isValid ? at.toMillis() : undefined;
}

/** The instant of an ISO 8601 text; UTC where it says no offset. */
export function isoInstant(text: string): number | undefined {
  return toInstant({ dateTime: text.replace(' ', '+'), timeZone: 'UTC' });
}

function wallTime(at: number, zoneName: string): string {
  const zone = ianaZone(zoneName) ?? 'UTC';
  if (zone === 'UTC') return new Date(at).toISOString().slice(0, 23);
  return DateTime.fromMillis(at, { zone }).toFormat("yyyy-LL-dd'T'HH:mm:ss.SSS");
}
